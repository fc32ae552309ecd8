package dev.plumbline.gateway.live.socket;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.outbound.Encoded;
import dev.plumbline.gateway.live.outbound.Outbound;
import dev.plumbline.gateway.live.protocol.ClientMessage;
import dev.plumbline.gateway.live.protocol.Present.Who;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.gateway.live.protocol.Wire;
import dev.plumbline.gateway.live.room.Guest;
import dev.plumbline.gateway.live.socket.MessageAssembly.Assembled;
import dev.plumbline.gateway.problem.Problem;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket of somebody who is signed in. Confined to its event loop, but for what is said to it. It stops reading while
 * too much of what it was asked for is under way, so that a client can be no faster than the log.
 */
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Buffer PING = Buffer.buffer("plumb");
    private static final long DREW_NANOS = 1_000_000_000;

    /** For the reason to be sent and answered; who takes longer is disconnected all the same. */
    private static final long FAREWELL_MILLIS = 5_000;

    private final ServerWebSocket socket;
    private final Context loop;
    private final Who who;
    private final SocketSettings settings;
    private final LiveServices services;
    private final String correlation = "live-" + UUID.randomUUID();
    private final Outbound outbound;
    private final Guest guest;
    private final MessageAssembly assembly = new MessageAssembly(Wire.MAX_MESSAGE);
    private final Allowance messages;
    private final Allowance gestures;
    private final Allowance unreadable;

    private int strokesUnderWay;
    private int joinsUnderWay;
    private boolean paused;
    private boolean leaving;
    private boolean closed;
    private boolean gone;
    private long lastSignNanos = System.nanoTime();
    private String closeReason = "client";
    private final AtomicLong lastDrewNanos = new AtomicLong(System.nanoTime() - DREW_NANOS);

    Connection(ServerWebSocket socket, Context loop, Who who, SocketSettings settings, LiveServices services) {
        this.socket = socket;
        this.loop = loop;
        this.who = who;
        this.settings = settings;
        this.services = services;
        this.outbound = new Outbound(new SocketPipe(socket), settings.outbound(), services.meter());
        this.guest = new Guest(who, outbound);
        var now = System.nanoTime();
        this.messages =
                new Allowance(settings.messages().burst(), settings.messages().perSecond(), now);
        this.gestures = new Allowance(settings.gesturesPerSecond(), settings.gesturesPerSecond(), now);
        this.unreadable = new Allowance(settings.unreadable(), 1, now);
    }

    /** To be called on the event loop, before anything is read. */
    void start() {
        socket.frameHandler(this::frame);
        socket.pongHandler(_ -> lastSignNanos = System.nanoTime());
        socket.drainHandler(_ -> {
            lastSignNanos = System.nanoTime();
            outbound.drain();
            reconsider();
        });
        socket.exceptionHandler(this::fault);
        services.meter().opened();
        reply(new ServerMessage.Welcome(who.id(), services.rooms().position(), (int)
                settings.heartbeat().toSeconds()));
    }

    PersonId person() {
        return who.id();
    }

    /** Pings, and ends what is dead. On the event loop. */
    void beat(boolean sessionStands) {
        var silentNanos = System.nanoTime() - lastSignNanos;
        if (!sessionStands) {
            close(CloseCode.SIGNED_OUT, "The session has ended; sign in again.");
        } else if (silentNanos > settings.heartbeat().toNanos() * 5 / 2) {
            close(CloseCode.SILENT, "No sign of life.");
        } else {
            socket.writePing(PING);
        }
    }

    /** From any thread. */
    void end(CloseCode code, String reason) {
        loop.runOnContext(_ -> close(code, reason));
    }

    /** Takes nothing more, and ends once the strokes that are under way have been answered. From any thread. */
    void leave(String reason) {
        loop.runOnContext(_ -> {
            if (!leaving) {
                leaving = true;
                reply(new ServerMessage.Leaving(reason));
                endIfAnswered();
            }
        });
    }

    private void endIfAnswered() {
        if (leaving && strokesUnderWay == 0) {
            close(CloseCode.ELSEWHERE, "Connect again: another server takes over.");
        }
    }

    /** The socket is gone. On the event loop. */
    void gone() {
        closed = true;
        gone = true;
        outbound.close();
        services.rooms().gone(guest);
        services.meter().closed(closeReason);
    }

    private void close(CloseCode code, String reason) {
        if (!closed) {
            closed = true;
            closeReason = code.name().toLowerCase(Locale.ROOT);
            outbound.close();
            socket.close(code.code(), reason);
            loop.owner().setTimer(FAREWELL_MILLIS, _ -> drop());
        }
    }

    /** The socket waits for the reason to be written before it waits for an answer: for ever, when nobody reads. */
    private void drop() {
        if (!gone) {
            ((WebSocketInternal) socket).channelHandlerContext().close();
        }
    }

    private void frame(WebSocketFrame frame) {
        lastSignNanos = System.nanoTime();
        if (closed || leaving) {
            return;
        }
        assembly.add(frame).ifPresent(this::message);
        reconsider();
    }

    private void message(Assembled assembled) {
        switch (assembled) {
            case Assembled.Text(var text) -> text(text);
            case Assembled.TooLarge _ -> unusable(SocketProblems.tooLarge());
            case Assembled.Binary _ -> unusable(SocketProblems.binary());
        }
    }

    private void text(String text) {
        switch (Wire.read(text)) {
            case Wire.Reading.Unreadable(var problem) -> unusable(problem);
            case Wire.Reading.Message(ClientMessage.Stroke stroke) -> stroke(stroke);
            case Wire.Reading.Message(var other) -> {
                if (messages.take(lastSignNanos)) {
                    other(other);
                } else {
                    flooded("");
                }
            }
        }
    }

    private void other(ClientMessage message) {
        switch (message) {
            case ClientMessage.Join join -> join(join);
            case ClientMessage.Leave(var name) ->
                Room.named(name, who.id()).ifPresent(room -> services.rooms().leave(guest, room));
            case ClientMessage.Ping(var id) -> reply(new ServerMessage.Pong(id));
            case ClientMessage.Gesture gesture -> gesture(gesture);
            case ClientMessage.Stroke stroke -> stroke(stroke);
        }
    }

    private void join(ClientMessage.Join join) {
        var room = Room.named(join.room(), who.id());
        if (room.isEmpty()) {
            refuse(SocketProblems.roomName(join.room()));
            return;
        }
        joinsUnderWay++;
        services.rooms()
                .join(
                        guest,
                        room.get(),
                        join.after(),
                        () -> loop.runOnContext(_ -> {
                            joinsUnderWay--;
                            reconsider();
                        }));
    }

    private void stroke(ClientMessage.Stroke stroke) {
        strokesUnderWay++;
        var started = lastSignNanos;
        services.strokes().record(who.id(), stroke, correlation, answer -> {
            var acknowledged = answer instanceof ServerMessage.Ack;
            outbound.reply(Encoded.of(answer));
            services.meter().strokeAnswered(System.nanoTime() - started, acknowledged);
            if (acknowledged) {
                drew(stroke.task());
            }
            loop.runOnContext(_ -> {
                strokesUnderWay--;
                endIfAnswered();
                reconsider();
            });
        });
    }

    private void gesture(ClientMessage.Gesture gesture) {
        if (services.places()
                .of(gesture.task())
                .filter(p -> p.annotator().equals(who.id()))
                .isEmpty()) {
            refuse(SocketProblems.taskUnknown(gesture.task()));
        } else if (gesture.gesture() != null && !gestures.take(lastSignNanos)) {
            services.meter().gestureDropped();
        } else {
            services.rooms().gesture(who.id(), gesture.task(), gesture.gesture());
        }
    }

    /** Says at most once a second that somebody draws. */
    private void drew(TaskId task) {
        var now = System.nanoTime();
        var last = lastDrewNanos.get();
        if (now - last > DREW_NANOS && lastDrewNanos.compareAndSet(last, now)) {
            services.rooms().drew(who.id(), task);
        }
    }

    private void unusable(Problem problem) {
        services.meter().refused();
        if (unreadable.take(lastSignNanos)) {
            reply(new ServerMessage.Refusal(problem));
        } else {
            flooded(" that cannot be read");
        }
    }

    private void refuse(Problem problem) {
        services.meter().refused();
        reply(new ServerMessage.Refusal(problem));
    }

    private void flooded(String what) {
        LOG.atInfo()
                .addKeyValue("person", who.id())
                .addKeyValue("correlation", correlation)
                .log("A connection sent too many messages{}", what);
        reply(new ServerMessage.Refusal(SocketProblems.flood(what)));
        close(CloseCode.POLICY, "Too many messages" + what + ".");
    }

    /** What cannot be read as frames at all, such as one that is larger than any the server takes. */
    private void fault(Throwable fault) {
        if (fault instanceof CorruptedWebSocketFrameException corrupted) {
            var tooLarge = corrupted.closeStatus().code() == CloseCode.TOO_LARGE.code();
            reply(new ServerMessage.Refusal(tooLarge ? SocketProblems.tooLarge() : SocketProblems.noFrame()));
            close(tooLarge ? CloseCode.TOO_LARGE : CloseCode.POLICY, "A frame could not be read.");
        } else {
            LOG.debug("The socket of {} failed: {}", who.id(), String.valueOf(fault));
        }
    }

    private void reconsider() {
        var stop = strokesUnderWay >= settings.strokesUnderWay()
                || joinsUnderWay >= settings.joinsUnderWay()
                || outbound.congested();
        if (closed || stop == paused) {
            return;
        }
        paused = stop;
        if (stop) {
            socket.pause();
        } else {
            socket.resume();
        }
    }

    private void reply(ServerMessage message) {
        outbound.reply(Encoded.of(message));
    }
}
