package dev.plumbline.gateway.bench.live;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.live.protocol.Wire;
import dev.plumbline.gateway.store.KeyValueStore;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

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

    /** Signs people in without their passwords; the tokens of their sessions. */
    static List<String> tokens(KeyValueStore keys, int people, IntFunction<PersonId> person) {
        var sessions = new Sessions(keys, InstantSource.system(), Thread::startVirtualThread);
        return IntStream.range(0, people)
                .mapToObj(i -> sessions.open(person.apply(i)).token().value())
                .toList();
    }
}
