package dev.plumbline.gateway.live.room;

import dev.plumbline.gateway.live.outbound.Encoded;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.gateway.live.room.RoomState.Arrival;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into a room: at once for who missed little or nothing, by a snapshot for the others, which may first have to be
 * read from the log. Confined to the rooms' thread.
 */
final class Admission {
    /** What becomes of who asked to be let in. */
    interface Hall extends Views.Telling {
        /** The last event that everybody in a room has been told. */
        long position();

        /** Tells a newcomer one document of the room as it is now. */
        void show(Guest guest, Room room, String key);

        /** Streams of the guest that broke off because too much was waiting. */
        void brokenOff(Guest guest, Set<Room> rooms);

        /** The guest is not let in, though the room was given to them. */
        void turnedAway(Guest guest, Room room, ServerMessage.Refusal why);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final Map<Room, RoomState> rooms;
    private final Views views;
    private final Past past;
    private final Attendances attendances;
    private final RoomSettings settings;
    private final Executor loop;
    private final Hall hall;
    private final EarlyJoins early;

    Admission(
            Map<Room, RoomState> rooms,
            Views views,
            Past past,
            Attendances attendances,
            RoomSettings settings,
            Executor loop,
            Hall hall) {
        this.rooms = rooms;
        this.views = views;
        this.past = past;
        this.attendances = attendances;
        this.settings = settings;
        this.loop = loop;
        this.hall = hall;
        this.early = new EarlyJoins(settings.catchingUp());
    }

    /**
     * @param after    position of the last ordered message that the guest saw there; null for a snapshot
     * @param answered runs when the guest is in, turned away, or asks anew
     */
    void ask(Guest guest, Room room, @Nullable Long after, Runnable answered) {
        early.cancel(guest, room);
        if (after != null && after > hall.position()) {
            early.add(guest, room, after, answered);
        } else {
            admit(guest, room, after, answered);
        }
    }

    /** Who waited for this gateway to catch up need not any more. Who heard what never was gets a snapshot. */
    void admitEarly() {
        for (var join : early.due(hall.position())) {
            admit(join.guest(), join.room(), join.after() > hall.position() ? null : join.after(), join.answered());
        }
    }

    /** The guest does not want to come in any more. */
    void cancel(Guest guest, Room room) {
        early.cancel(guest, room);
    }

    private void admit(Guest guest, Room room, @Nullable Long after, Runnable answered) {
        var state = rooms.computeIfAbsent(
                room, r -> new RoomState(r, new Recent(settings.recent(), hall.position()), System.nanoTime()));
        Optional<List<Encoded>> missed =
                after == null ? Optional.empty() : state.recent().after(after);
        state.cancel(guest);
        if (missed.isPresent()) {
            resume(guest, state, missed.get());
            answered.run();
        } else if (views.needsPast(room)) {
            state.remove(guest, System.nanoTime());
            read(state, state.expect(guest, answered));
        } else {
            begin(guest, state, List.of());
            answered.run();
        }
    }

    private void read(RoomState state, Arrival arrival) {
        past.upTo(state.room(), hall.position())
                .whenComplete((events, fault) -> loop.execute(() -> arrived(state, arrival, events, fault)));
    }

    private void arrived(RoomState state, Arrival arrival, @Nullable List<Recorded> events, @Nullable Throwable fault) {
        if (!state.arrived(arrival)) {
            return;
        }
        if (events != null && arrival.since.size() > settings.arriving()) {
            read(state, state.expect(arrival.guest, arrival.answered));
            return;
        }
        if (events == null) {
            LOG.warn(
                    "The past of {} could not be read for {}: {}",
                    state.room(),
                    arrival.guest.person(),
                    String.valueOf(fault));
            hall.turnedAway(arrival.guest, state.room(), RoomProblems.unavailable(state.room()));
        } else {
            var all = new ArrayList<>(events);
            all.addAll(arrival.since);
            begin(arrival.guest, state, all);
        }
        arrival.answered.run();
    }

    private void begin(Guest guest, RoomState state, List<Recorded> events) {
        var room = state.room();
        attendances.enter(guest, state);
        var snapshot = views.snapshot(room, events, attendances.in(room), hall);
        open(guest, room, new ServerMessage.Joined(room.name(), hall.position(), false, snapshot), List.of());
        for (String key : views.keys(room)) {
            if (!views.inSnapshot(room, key)) {
                hall.show(guest, room, key);
            }
        }
    }

    private void resume(Guest guest, RoomState state, List<Encoded> missed) {
        var room = state.room();
        attendances.enter(guest, state);
        open(guest, room, new ServerMessage.Joined(room.name(), hall.position(), true, null), missed);
        views.keys(room).forEach(key -> hall.show(guest, room, key));
    }

    private void open(Guest guest, Room room, ServerMessage.Joined joined, List<Encoded> missed) {
        hall.brokenOff(guest, guest.outbound().open(room, Encoded.of(joined), missed));
    }
}
