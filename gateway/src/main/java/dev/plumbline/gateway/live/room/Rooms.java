package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.outbound.Encoded;
import dev.plumbline.gateway.live.outbound.Outbound;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Pointing;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.gateway.live.protocol.Wire;
import dev.plumbline.gateway.live.room.RoomState.Arrival;
import dev.plumbline.projections.Recorded;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All rooms of this gateway. Confined to one thread ({@link RoomLoop}), and that is what makes joining exact: between two
 * events, everything up to the last one has been told to everybody who is in a room, so a newcomer's snapshot is true at
 * that position and the next event is the first to be told to the newcomer as well.
 */
final class Rooms implements Admission.Hall {
    /** Rooms that one connection may be in. */
    static final int MAX_ROOMS = 500;

    /** Of the time between two ticks, the part over which documents are told: by the next one all of them are. */
    private static final double TELLING = 0.8;

    /** Events after which what they say is written out, though there are more to be told. */
    private static final int WRITTEN_TOGETHER = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private final Views views;
    private final Past past;
    private final Doorkeeper doorkeeper;
    private final Executor loop;
    private final RoomSettings settings;
    private final RoomMeter meter;
    private final Elsewhere elsewhere = new Elsewhere();
    private final Attendances attendances;
    private final Gestures gestures;
    private final Admission admission;

    private final Map<Room, RoomState> rooms = new HashMap<>();
    private final DueDocuments due = new DueDocuments();
    private final int slowTicks;
    private int ticks;
    private final Guests guests = new Guests();
    private final Set<Outbound> toWrite = new LinkedHashSet<>();
    private volatile long position;
    private @Nullable Recorded current;
    private long bornNanos;

    Rooms(Views views, Surroundings around, RoomSettings settings, RoomMeter meter, Executor loop, long position) {
        this.views = views;
        this.past = around.past();
        this.doorkeeper = around.doorkeeper();
        this.settings = settings;
        this.meter = meter;
        this.loop = loop;
        this.position = position;
        this.slowTicks = (int)
                Math.max(1, settings.slow().toNanos() / settings.documents().toNanos());
        this.attendances = new Attendances(rooms, elsewhere, around, settings.idle());
        this.gestures = new Gestures(rooms, elsewhere, around);
        this.admission = new Admission(rooms, views, past, attendances, settings, loop, this);
    }

    /** The last event that was told; may be read by any thread. */
    @Override
    public long position() {
        return position;
    }

    void hear(List<Recorded> batch, long upTo, long bornNanos) {
        var started = System.nanoTime();
        var unwritten = 0;
        this.bornNanos = bornNanos;
        for (Recorded recorded : batch) {
            current = recorded;
            position = recorded.position();
            try {
                views.apply(recorded, this);
            } catch (RuntimeException e) {
                LOG.error("Event {} could not be told to the rooms", recorded.position(), e);
            }
            if (++unwritten == WRITTEN_TOGETHER) {
                writeOut();
                unwritten = 0;
            }
        }
        current = null;
        position = upTo;
        writeOut();
        admission.admitEarly();
        meter.told(batch.size(), System.nanoTime() - started);
    }

    @Override
    public void ordered(Room room, Supplier<ServerMessage> message) {
        var state = rooms.get(room);
        if (state == null || current == null) {
            return;
        }
        for (Arrival arrival : state.arrivals()) {
            arrival.since.add(current);
        }
        var encoded = new Encoded(Wire.write(message.get()), bornNanos);
        state.recent().add(current.position(), encoded);
        Map<Guest, Set<Room>> tooSlow = Map.of();
        for (Attendance member : state.members()) {
            var broken = toWrite(member.guest()).ordered(room, encoded);
            if (!broken.isEmpty()) {
                tooSlow = tooSlow.isEmpty() ? new HashMap<>() : tooSlow;
                tooSlow.put(member.guest(), broken);
            }
        }
        tooSlow.forEach(this::brokenOff);
    }

    @Override
    public void changed(Room room, String key) {
        var state = rooms.get(room);
        if (state != null) {
            state.changed(key);
        }
    }

    @Override
    public void changing(Room room, String key) {
        var state = rooms.get(room);
        if (state != null) {
            state.changing(key);
        }
    }

    @Override
    public void rightsChanged(PersonId person) {
        recheck(person);
    }

    @Override
    public boolean heard(Room room) {
        return rooms.containsKey(room);
    }

    @Override
    public boolean connected(PersonId person) {
        return guests.connected(person) || elsewhere.connected(person);
    }

    @Override
    public void recall(Room room, Consumer<Optional<List<Recorded>>> handOver) {
        past.upTo(room, position)
                .whenComplete((events, _) -> loop.execute(() -> handOver.accept(Optional.ofNullable(events))));
    }

    /** @param answered runs when the join has been granted, refused or overtaken */
    void join(Guest guest, Room room, @Nullable Long after, Runnable answered) {
        if (!doorkeeper.admits(guest.person(), room)) {
            refuse(guest, RoomProblems.unknown(room));
            answered.run();
        } else if (!guests.add(guest, room, MAX_ROOMS)) {
            refuse(guest, RoomProblems.tooMany(room));
            answered.run();
        } else {
            admission.ask(guest, room, after, answered);
        }
    }

    @Override
    public void turnedAway(Guest guest, Room room, ServerMessage.Refusal why) {
        forget(guest, room);
        refuse(guest, why);
    }

    @Override
    public void show(Guest guest, Room room, String key) {
        var document = document(room, key);
        if (document != null) {
            guest.outbound().document(room, key, document);
            guest.outbound().drain();
        }
    }

    private @Nullable Encoded document(Room room, String key) {
        var value = views.document(room, key, this);
        return value == null ? null : Encoded.of(new ServerMessage.Doc(room.name(), position, key, value));
    }

    void leave(Guest guest, Room room) {
        forget(guest, room);
        guest.outbound().forget(room);
    }

    /** The connection is gone. */
    void gone(Guest guest) {
        guests.remove(guest).forEach(room -> exit(guest, room));
    }

    private void forget(Guest guest, Room room) {
        if (guests.remove(guest, room)) {
            exit(guest, room);
        }
    }

    private void exit(Guest guest, Room room) {
        admission.cancel(guest, room);
        attendances.exit(guest, room);
        gestures.end(guest.person(), room);
    }

    /** Who is in a room on another gateway now. */
    void presentElsewhere(String gateway, Room room, List<Stay> people) {
        attendances.elsewhere(gateway, room, people).forEach(gone -> gestures.end(gone.person(), room));
    }

    /** What a person may see has changed: out of every room that is not theirs any more. */
    void recheck(PersonId person) {
        for (Guest guest : guests.of(person)) {
            for (Room room : guests.roomsOf(guest)) {
                if (!doorkeeper.admits(person, room)) {
                    leave(guest, room);
                    refuse(guest, RoomProblems.unknown(room));
                }
            }
        }
    }

    /** An annotator did something to their canvas. */
    void drew(PersonId person, TaskId task) {
        attendances.drew(person, task);
    }

    /** A gesture that is made here. */
    void gesture(PersonId by, TaskId task, @Nullable Pointing pointing) {
        attendances.drew(by, task);
        gestures.made(by, task, pointing);
    }

    /** A gesture that is made on another gateway. */
    void gestureElsewhere(PersonId by, TaskId task, @Nullable Pointing pointing) {
        gestures.show(by, task, pointing);
    }

    /** Finds out what is to be told. While there is still something from the last time, nothing is added to it. */
    void tick() {
        var share = ++ticks % slowTicks;
        if (share == 0) {
            views.tick(this);
            attendances.tick();
            var expired = System.nanoTime() - settings.linger().toNanos();
            rooms.values().removeIf(state -> state.isEmptySince(expired));
        }
        admission.admitEarly();
        attendances.tellPeers();
        var behind = !due.isEmpty();
        for (RoomState state : rooms.values()) {
            if (!behind) {
                state.due(share, slowTicks, key -> due.add(state, key));
            }
            if (state.takeChangeOfPeople()) {
                tellPeople(state);
            }
        }
        writeOut();
        if (!behind) {
            due.spread(System.nanoTime(), (long) (TELLING * settings.documents().toNanos()));
        }
        if (share == 0) {
            meter.sizes(rooms.size(), guests.memberships(), guests.waiting());
        }
    }

    /**
     * Tells documents that have fallen due.
     *
     * @return after how many nanoseconds there is more to tell; {@link Long#MAX_VALUE} when nothing waits
     */
    long tellDue(long nowNanos) {
        var pause = due.tell(nowNanos, this::tellDocument);
        writeOut();
        return pause;
    }

    private void tellDocument(RoomState state, String key) {
        if (!state.members().isEmpty()) {
            var encoded = document(state.room(), key);
            if (encoded != null) {
                state.members().forEach(member -> toWrite(member.guest()).document(state.room(), key, encoded));
            }
        }
    }

    private void tellPeople(RoomState state) {
        var shown = !(state.room() instanceof Room.OfPerson || state.room() instanceof Room.OfReading);
        if (shown && !state.members().isEmpty()) {
            var people = Encoded.of(new ServerMessage.Presence(state.room().name(), attendances.in(state.room())));
            state.members().forEach(member -> toWrite(member.guest()).ephemeral(state.room(), "people", people));
        }
    }

    /** What this guest is told now is written together with what others are. */
    private Outbound toWrite(Guest guest) {
        toWrite.add(guest.outbound());
        return guest.outbound();
    }

    private void writeOut() {
        toWrite.forEach(Outbound::drain);
        toWrite.clear();
    }

    @Override
    public void brokenOff(Guest guest, Set<Room> broken) {
        for (Room room : broken) {
            forget(guest, room);
            guest.outbound()
                    .reply(Encoded.of(new ServerMessage.Resync(
                            room.name(), "Too much was waiting to be sent; join again for the state as it is now.")));
            meter.brokeOff();
        }
    }

    private static void refuse(Guest guest, ServerMessage.Refusal refusal) {
        guest.outbound().reply(Encoded.of(refusal));
    }
}
