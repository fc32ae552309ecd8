package dev.plumbline.gateway.live;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.protocol.Present.Who;
import dev.plumbline.gateway.live.room.LiveRooms;
import dev.plumbline.gateway.live.room.Surroundings;
import dev.plumbline.gateway.live.socket.LiveServices;
import dev.plumbline.gateway.live.socket.LiveSockets;
import dev.plumbline.gateway.live.socket.StrokeDesk;
import dev.plumbline.gateway.live.view.LiveState;
import dev.plumbline.gateway.live.view.LogPast;
import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.ReadSide;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * The live path of one gateway: follows the log once, folds what rooms show once, and tells every room's sockets. It never
 * waits for the stored projections, but begins from them.
 */
public final class Live implements AutoCloseable {

    /**
     * What the live path stands on.
     *
     * @param peers stay open when the live path is closed
     */
    public record Base(
            Vertx vertx,
            EventLog log,
            EventCodec codec,
            Commands commands,
            ProjectionStore store,
            ReadSide readSide,
            Identities identities,
            Sessions sessions,
            Peers peers,
            InstantSource clock,
            MeterRegistry meters,
            Executor reading) {}

    /** How long the stored projections may take to fold what they have not, such as a whole log after an upgrade. */
    private static final Duration CATCHING_UP = Duration.ofMinutes(10);

    private final LiveRooms rooms;
    private final LiveTail tail;
    private final StrokeDesk strokes;
    private final LiveSockets sockets;

    private Live(LiveRooms rooms, LiveTail tail, StrokeDesk strokes, LiveSockets sockets) {
        this.rooms = rooms;
        this.tail = tail;
        this.strokes = strokes;
        this.sockets = sockets;
    }

    /** Waits for the stored projections, reads what there is, and follows the log from there. */
    public static Live start(Base base, LiveSettings settings) throws InterruptedException {
        base.readSide().upTo(base.log().head(), CATCHING_UP).join();
        var state = LiveState.load(base.store(), base.clock(), settings.rooms().idle());
        var meters = new LiveMeters(base.meters());
        var rooms = new LiveRooms(
                state.views(),
                new Surroundings(
                        new LogPast(base.log(), base.codec(), base.reading()),
                        state.doorkeeper(),
                        state.directory(),
                        base.peers(),
                        person -> who(base.identities(), person),
                        base.clock()),
                settings.rooms(),
                meters,
                state.position());
        var tail = new LiveTail(base.log(), base.codec(), state.eventNames(base.codec()), rooms, state.position());
        Gauge.builder("plumbline.live.lag", () -> base.log().head() - rooms.position())
                .description("Events in the log that the rooms have not been told")
                .register(base.meters());
        var strokes =
                new StrokeDesk(base.commands(), new StoredTasks(state.directory(), base.readSide(), base.reading()));
        var sockets = new LiveSockets(
                base.vertx(),
                new LiveServices(rooms, state.directory(), strokes, meters),
                settings.sockets(),
                person -> who(base.identities(), person),
                token -> base.sessions().find(token).isPresent());
        base.sessions().whenClosed(closed -> sockets.signedOut(closed::was));
        return new Live(rooms, tail, strokes, sockets);
    }

    private static Who who(Identities identities, PersonId id) {
        var person = identities.person(id);
        return new Who(person.id(), person.name(), person.initials());
    }

    public LiveSockets sockets() {
        return sockets;
    }

    /** Whether the rooms follow the log; false is a reason not to send browsers here. */
    public boolean follows() {
        return tail.follows();
    }

    /** Position of the last event that the rooms were told. */
    public long position() {
        return rooms.position();
    }

    @Override
    public void close() throws InterruptedException {
        strokes.close();
        sockets.close();
        tail.close();
        rooms.close();
    }
}
