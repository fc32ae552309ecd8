package dev.plumbline.gateway.bench.live;

import dev.plumbline.gateway.live.protocol.Wire;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;

/** The way into a server on this machine. */
final class Door {
    private Door() {}

    static WebSocketConnectOptions at(int port, String path) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path)
                .addSubProtocol(Wire.SUBPROTOCOL);
    }

    /**
     * As a browser does it that showed the page of this gateway.
     *
     * @param token of the session
     */
    static WebSocketConnectOptions of(URI gateway, String token) {
        return at(gateway.getPort(), "/live")
                .addHeader(HttpHeaders.COOKIE, "plumbline_session=" + token)
                .addHeader(HttpHeaders.ORIGIN, gateway.toString());
    }
}
