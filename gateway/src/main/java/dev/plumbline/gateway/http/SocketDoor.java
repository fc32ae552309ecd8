package dev.plumbline.gateway.http;

import dev.plumbline.gateway.access.Session;
import dev.plumbline.gateway.access.SessionToken;
import io.vertx.core.http.ServerWebSocket;

/**
 * What is behind {@code /live}. The server has checked the session and the page's origin and settled the subprotocol
 * before it hands a socket over.
 */
public interface SocketDoor {
    /** The one subprotocol spoken here. */
    String protocol();

    /** Largest frame, and largest message of several frames. */
    int maxMessageBytes();

    /**
     * A socket was opened; on its event loop, before anything arrived on it.
     *
     * @param token for asking later whether the session still stands
     */
    void opened(ServerWebSocket socket, Session session, SessionToken token);

    /**
     * No sockets are taken any more. Those that are open are told to go elsewhere, and closed once what is under way on them has
     * been answered. Returns at once.
     */
    void leave();

    /** No sockets are taken any more, and those that are open are closed. Returns at once. */
    void close();
}
