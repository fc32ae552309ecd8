package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Present;
import dev.plumbline.gateway.live.protocol.Present.Doing;
import dev.plumbline.gateway.live.protocol.Present.Who;
import dev.plumbline.gateway.live.protocol.Room;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is where and does what, on this gateway and the others. Confined to the rooms' thread. */
final class Attendances {
    private final Map<Room, RoomState> rooms;
    private final Elsewhere elsewhere;
    private final Places places;
    private final Peers peers;
    private final Function<PersonId, Who> names;
    private final InstantSource clock;
    private final Duration idle;
    /** Rooms that the other gateways have not been told of as they are now. */
    private final Set<Room> untold = new LinkedHashSet<>();

    Attendances(Map<Room, RoomState> rooms, Elsewhere elsewhere, Surroundings around, Duration idle) {
        this.rooms = rooms;
        this.elsewhere = elsewhere;
        this.places = around.places();
        this.peers = around.peers();
        this.names = around.names();
        this.clock = around.clock();
        this.idle = idle;
    }

    void enter(Guest guest, RoomState state) {
        if (!state.hasMember(guest)) {
            state.admit(new Attendance(guest, doing(guest.person(), state.room()), clock.instant()));
            news(state.room());
        }
    }

    void exit(Guest guest, Room room) {
        var state = rooms.get(room);
        if (state != null) {
            state.remove(guest, System.nanoTime());
            news(room);
        }
    }

    void drew(PersonId person, TaskId task) {
        var room = new Room.OfTask(task);
        var state = rooms.get(room);
        if (state != null && isCanvasOf(person, task)) {
            var now = clock.instant();
            for (Attendance member : state.members()) {
                if (member.guest().person().equals(person) && member.drew(now)) {
                    news(room);
                }
            }
        }
    }

    /** @return who was there before and is not on that gateway any more */
    List<Stay> elsewhere(String gateway, Room room, List<Stay> people) {
        var gone = elsewhere.present(gateway, room, people);
        announce(room);
        return gone;
    }

    /** Tells the other gateways what has changed here. */
    void tellPeers() {
        untold.forEach(room -> peers.attend(room, stays(members(room))));
        untold.clear();
    }

    private static List<Stay> stays(Collection<Attendance> members) {
        var people = new LinkedHashMap<PersonId, Stay>();
        for (Attendance member : members) {
            var stay = new Stay(member.guest().person(), member.doing(), member.since());
            people.merge(stay.person(), stay, (one, other) -> other.doing().compareTo(one.doing()) < 0 ? other : one);
        }
        return List.copyOf(people.values());
    }

    /** Who has not drawn for a while does not draw. */
    void tick() {
        var now = clock.instant();
        var limit = now.minus(idle);
        for (RoomState state : rooms.values()) {
            for (Attendance member : state.members()) {
                if (member.idleBefore(limit, now)) {
                    news(state.room());
                }
            }
        }
    }

    /** Everybody in a room, each person once. A project's desk shows who is at its canvases as well. */
    List<Present> in(Room room) {
        var people = new LinkedHashMap<PersonId, Present>();
        switch (room) {
            case Room.OfTask(TaskId task) -> add(people, room, task);
            case Room.OfProject(var project) -> {
                for (Room each : rooms.keySet()) {
                    addCanvasOf(project, people, each);
                }
                for (Room each : elsewhere.rooms()) {
                    if (!rooms.containsKey(each)) {
                        addCanvasOf(project, people, each);
                    }
                }
                add(people, room, null);
            }
            case Room.OfSpec _ -> add(people, room, null);
            case Room.OfReading _, Room.OfPerson _ -> {}
        }
        return List.copyOf(people.values());
    }

    private void addCanvasOf(ProjectId project, Map<PersonId, Present> people, Room room) {
        if (room instanceof Room.OfTask(TaskId task)
                && places.of(task).filter(p -> p.project().equals(project)).isPresent()) {
            add(people, room, task);
        }
    }

    private Collection<Attendance> members(Room room) {
        var state = rooms.get(room);
        return state == null ? List.of() : state.members();
    }

    private void add(Map<PersonId, Present> people, Room room, @Nullable TaskId task) {
        for (Attendance member : members(room)) {
            add(people, new Present(member.guest().who(), member.doing(), task, member.since()));
        }
        for (Stay stay : elsewhere.in(room)) {
            add(people, new Present(names.apply(stay.person()), stay.doing(), task, stay.since()));
        }
    }

    private static void add(Map<PersonId, Present> people, Present present) {
        people.merge(present.person().id(), present, Attendances::busier);
    }

    /** Who has two windows open is doing what is more. */
    private static Present busier(Present one, Present other) {
        return other.doing().compareTo(one.doing()) < 0 ? other : one;
    }

    private Doing doing(PersonId person, Room room) {
        return room instanceof Room.OfTask(TaskId task) && !isCanvasOf(person, task) ? Doing.WATCHING : Doing.HERE;
    }

    private boolean isCanvasOf(PersonId person, TaskId task) {
        return places.of(task).filter(p -> p.annotator().equals(person)).isPresent();
    }

    private void news(Room room) {
        untold.add(room);
        announce(room);
    }

    private void announce(Room room) {
        peopleChanged(room);
        if (room instanceof Room.OfTask(TaskId task)) {
            places.of(task).ifPresent(place -> peopleChanged(new Room.OfProject(place.project())));
        }
    }

    private void peopleChanged(Room room) {
        var state = rooms.get(room);
        if (state != null) {
            state.changeOfPeople();
        }
    }
}
