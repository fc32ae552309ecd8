package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.outbound.Encoded;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Pointing;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.gateway.live.protocol.Wire;
import dev.plumbline.gateway.live.room.RoomState.Arrival;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
final class Rooms implements Views.Telling {
    /** Rooms that one connection may be in. */
    static final int MAX_ROOMS = 500;

    /** How long what happens may wait for documents that are being told. */
    private static final long SLICE_NANOS = 500_000;

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
    private final EarlyJoins early;

    private final Map<Room, RoomState> rooms = new HashMap<>();
    private final DueDocuments due = new DueDocuments();
    private final int slowTicks;
    private int ticks;
    private final Map<Guest, Set<Room>> guests = new HashMap<>();
    private final Map<PersonId, Integer> connections = new HashMap<>();
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
        this.early = new EarlyJoins(settings.catchingUp());
    }

    /** The last event that was told; may be read by any thread. */
    long position() {
        return position;
    }

    void hear(List<Recorded> batch, long upTo, long bornNanos) {
        var started = System.nanoTime();
        this.bornNanos = bornNanos;
        for (Recorded recorded : batch) {
            current = recorded;
            position = recorded.position();
            try {
                views.apply(recorded, this);
            } catch (RuntimeException e) {
                LOG.error("Event {} could not be told to the rooms", recorded.position(), e);
            }
        }
        current = null;
        position = upTo;
        admitEarly();
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
            var broken = member.guest().outbound().ordered(room, encoded);
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
        return connections.containsKey(person) || elsewhere.connected(person);
    }

    @Override
    public void recall(Room room, Consumer<Optional<List<Recorded>>> handOver) {
        past.upTo(room, position)
                .whenComplete((events, _) -> loop.execute(() -> handOver.accept(Optional.ofNullable(events))));
    }

    /** @param answered runs when the join has been granted, refused or overtaken */
    void join(Guest guest, Room room, @Nullable Long after, Runnable answered) {
        var joined = guests.computeIfAbsent(guest, g -> {
            connections.merge(g.person(), 1, Integer::sum);
            return new HashSet<>();
        });
        if (!doorkeeper.admits(guest.person(), room)) {
            refuse(guest, RoomProblems.unknown(room));
            answered.run();
        } else if (joined.size() >= MAX_ROOMS && !joined.contains(room)) {
            refuse(guest, RoomProblems.tooMany(room));
            answered.run();
        } else {
            joined.add(room);
            early.cancel(guest, room);
            if (after != null && after > position) {
                early.add(guest, room, after, answered);
            } else {
                admit(guest, room, after, answered);
            }
        }
    }

    /** Who heard what never was gets a snapshot. */
    private void admitEarly() {
        for (var join : early.due(position)) {
            admit(join.guest(), join.room(), join.after() > position ? null : join.after(), join.answered());
        }
    }

    private void admit(Guest guest, Room room, @Nullable Long after, Runnable answered) {
        var state = rooms.computeIfAbsent(
                room, r -> new RoomState(r, new Recent(settings.recent(), position), System.nanoTime()));
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
        past.upTo(state.room(), position)
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
            forget(arrival.guest, state.room());
            refuse(arrival.guest, RoomProblems.unavailable(state.room()));
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
        var snapshot = views.snapshot(room, events, attendances.in(room), this);
        open(guest, room, new ServerMessage.Joined(room.name(), position, false, snapshot), List.of());
        for (String key : views.keys(room)) {
            if (!views.inSnapshot(room, key)) {
                show(guest, room, key);
            }
        }
    }

    private void resume(Guest guest, RoomState state, List<Encoded> missed) {
        var room = state.room();
        attendances.enter(guest, state);
        open(guest, room, new ServerMessage.Joined(room.name(), position, true, null), missed);
        views.keys(room).forEach(key -> show(guest, room, key));
    }

    private void open(Guest guest, Room room, ServerMessage.Joined joined, List<Encoded> missed) {
        brokenOff(guest, guest.outbound().open(room, encode(joined), missed));
    }

    private void show(Guest guest, Room room, String key) {
        var document = document(room, key);
        if (document != null) {
            guest.outbound().document(room, key, document);
        }
    }

    private @Nullable Encoded document(Room room, String key) {
        var value = views.document(room, key, this);
        return value == null ? null : encode(new ServerMessage.Doc(room.name(), position, key, value));
    }

    void leave(Guest guest, Room room) {
        forget(guest, room);
        guest.outbound().forget(room);
    }

    /** The connection is gone. */
    void gone(Guest guest) {
        var joined = guests.remove(guest);
        if (joined != null) {
            connections.computeIfPresent(guest.person(), (_, count) -> count == 1 ? null : count - 1);
            joined.forEach(room -> exit(guest, room));
        }
    }

    private void forget(Guest guest, Room room) {
        var joined = guests.get(guest);
        if (joined != null && joined.remove(room)) {
            exit(guest, room);
        }
    }

    private void exit(Guest guest, Room room) {
        early.cancel(guest, room);
        attendances.exit(guest, room);
        gestures.end(guest.person(), room);
    }

    /** Who is in a room on another gateway now. */
    void presentElsewhere(String gateway, Room room, List<Stay> people) {
        attendances.elsewhere(gateway, room, people).forEach(gone -> gestures.end(gone.person(), room));
    }

    /** What a person may see has changed: out of every room that is not theirs any more. */
    void recheck(PersonId person) {
        guests.forEach((guest, joined) -> {
            if (guest.person().equals(person)) {
                for (Room room : List.copyOf(joined)) {
                    if (!doorkeeper.admits(person, room)) {
                        leave(guest, room);
                        refuse(guest, RoomProblems.unknown(room));
                    }
                }
            }
        });
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
        admitEarly();
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
        if (share == 0) {
            meter.sizes(
                    rooms.size(),
                    guests.values().stream().mapToInt(Set::size).sum(),
                    guests.keySet().stream()
                            .mapToInt(guest -> guest.outbound().depth())
                            .sum());
        }
    }

    /** @return whether there are more documents to tell */
    boolean tellSome() {
        return due.tell(SLICE_NANOS, this::tellDocument);
    }

    private void tellDocument(RoomState state, String key) {
        if (!state.members().isEmpty()) {
            var encoded = document(state.room(), key);
            if (encoded != null) {
                state.members().forEach(member -> member.guest().outbound().document(state.room(), key, encoded));
            }
        }
    }

    private void tellPeople(RoomState state) {
        if (!state.members().isEmpty() && !(state.room() instanceof Room.OfPerson)) {
            var people = encode(new ServerMessage.Presence(state.room().name(), attendances.in(state.room())));
            state.members().forEach(member -> member.guest().outbound().ephemeral(state.room(), "people", people));
        }
    }

    private void brokenOff(Guest guest, Set<Room> broken) {
        for (Room room : broken) {
            forget(guest, room);
            guest.outbound()
                    .reply(encode(new ServerMessage.Resync(
                            room.name(), "Too much was waiting to be sent; join again for the state as it is now.")));
            meter.brokeOff();
        }
    }

    private static void refuse(Guest guest, ServerMessage.Refusal refusal) {
        guest.outbound().reply(encode(refusal));
    }

    private static Encoded encode(ServerMessage message) {
        return new Encoded(Wire.write(message), System.nanoTime());
    }
}
