package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.protocol.Present;
import dev.plumbline.gateway.live.protocol.Present.Doing;
import dev.plumbline.gateway.live.protocol.Room;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is where and does what. Confined to the rooms' thread. */
final class Attendances {
    private final Map<Room, RoomState> rooms;
    private final Places places;
    private final InstantSource clock;
    private final Duration idle;

    Attendances(Map<Room, RoomState> rooms, Places places, InstantSource clock, Duration idle) {
        this.rooms = rooms;
        this.places = places;
        this.clock = clock;
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
            case Room.OfTask(TaskId task) -> add(people, members(room), task);
            case Room.OfProject(var project) -> {
                for (RoomState state : rooms.values()) {
                    if (state.room() instanceof Room.OfTask(TaskId task)
                            && places.of(task)
                                    .filter(p -> p.project().equals(project))
                                    .isPresent()) {
                        add(people, state.members(), task);
                    }
                }
                add(people, members(room), null);
            }
            case Room.OfPerson _ -> {}
        }
        return List.copyOf(people.values());
    }

    private Collection<Attendance> members(Room room) {
        var state = rooms.get(room);
        return state == null ? List.of() : state.members();
    }

    private static void add(Map<PersonId, Present> people, Collection<Attendance> members, @Nullable TaskId task) {
        for (Attendance member : members) {
            var present = new Present(member.guest().who(), member.doing(), task, member.since());
            people.merge(member.guest().person(), present, Attendances::busier);
        }
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
