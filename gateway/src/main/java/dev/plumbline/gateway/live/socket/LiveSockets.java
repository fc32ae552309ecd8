package dev.plumbline.gateway.live.socket;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.access.Session;
import dev.plumbline.gateway.access.SessionToken;
import dev.plumbline.gateway.http.SocketDoor;
import dev.plumbline.gateway.live.protocol.Present.Who;
import dev.plumbline.gateway.live.protocol.Wire;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** All sockets of this gateway. */
public final class LiveSockets implements SocketDoor {
    /**
     * Largest frame that is taken at all. Twice what a message may be, so that one that is somewhat too large is refused in
     * words and the connection goes on.
     */
    public static final int MAX_FRAME = 2 * Wire.MAX_MESSAGE;

    private static final String LEAVING = "The server is being stopped.";

    private final Vertx vertx;
    private final LiveServices services;
    private final SocketSettings settings;
    private final Function<PersonId, Who> names;
    private final Predicate<SessionToken> stands;
    private final Map<Connection, SessionToken> connections = new ConcurrentHashMap<>();
    private volatile boolean leaving;

    /**
     * @param names  how people are shown to others
     * @param stands whether a session has not ended; asked with every heartbeat
     */
    public LiveSockets(
            Vertx vertx,
            LiveServices services,
            SocketSettings settings,
            Function<PersonId, Who> names,
            Predicate<SessionToken> stands) {
        this.vertx = vertx;
        this.services = services;
        this.settings = settings;
        this.names = names;
        this.stands = stands;
    }

    @Override
    public String protocol() {
        return Wire.SUBPROTOCOL;
    }

    @Override
    public int maxMessageBytes() {
        return MAX_FRAME;
    }

    @Override
    public void opened(ServerWebSocket socket, Session session, SessionToken token) {
        if (leaving) {
            socket.close(CloseCode.ELSEWHERE.code(), LEAVING);
            return;
        }
        var connection =
                new Connection(socket, vertx.getOrCreateContext(), names.apply(session.person()), settings, services);
        connections.put(connection, token);
        var beat = vertx.setPeriodic(settings.heartbeat().toMillis(), _ -> connection.beat(stands.test(token)));
        socket.closeHandler(_ -> {
            vertx.cancelTimer(beat);
            connection.gone();
            connections.remove(connection);
        });
        connection.start();
        if (leaving) {
            connection.leave(LEAVING);
        } else if (!stands.test(token)) {
            signedOut(token::equals);
        }
    }

    /** Ends the sockets of sessions. */
    public void signedOut(Predicate<SessionToken> which) {
        connections.forEach((connection, its) -> {
            if (which.test(its)) {
                connection.end(CloseCode.SIGNED_OUT, "Signed out.");
            }
        });
    }

    /** Sockets that are open now; one that was closed counts until its end is in the metrics. */
    public int open() {
        return connections.size();
    }

    @Override
    public void leave() {
        leaving = true;
        connections.keySet().forEach(connection -> connection.leave(LEAVING));
    }

    @Override
    public void close() {
        leaving = true;
        connections.keySet().forEach(connection -> connection.end(CloseCode.GOING_AWAY, LEAVING));
    }
}
