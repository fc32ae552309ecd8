package dev.plumbline.gateway.http;

import dev.plumbline.gateway.access.Origin;
import dev.plumbline.gateway.access.Session;
import dev.plumbline.gateway.access.SessionToken;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.problem.Problem;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a socket through: from a page of this server, by someone signed in, who speaks the protocol. */
final class SocketUpgrade implements Handler<RoutingContext> {
    private final Sessions sessions;
    private final Origin origin;
    private final SocketDoor door;

    SocketUpgrade(Sessions sessions, Origin origin, SocketDoor door) {
        this.sessions = sessions;
        this.origin = origin;
        this.door = door;
    }

    @Override
    public void handle(RoutingContext request) {
        var headers = request.request().headers();
        if (!"websocket".equalsIgnoreCase(headers.get(HttpHeaders.UPGRADE))) {
            refuse(
                    request,
                    426,
                    "socket-expected",
                    "This address takes WebSockets only.",
                    "See /docs for the protocol.");
            return;
        }
        if (!origin.isOwn(headers.get(HttpHeaders.ORIGIN), headers.get(HttpHeaders.HOST))) {
            refuse(
                    request,
                    403,
                    "origin-foreign",
                    "The socket was opened by a page of another origin.",
                    "Open it from this server's own pages, or send its address as Origin.");
            return;
        }
        var token = Gate.token(request);
        if (token.isEmpty()) {
            Responses.problem(request, Problems.unauthenticated());
            return;
        }
        Gate.found(request, sessions.lookUp(token.get()), session -> open(request, token.get(), session));
    }

    private void open(RoutingContext request, SessionToken token, Optional<Session> session) {
        if (session.isEmpty()) {
            Responses.problem(request, Problems.unauthenticated());
        } else if (!offers(request.request().getHeader("Sec-WebSocket-Protocol"))) {
            refuse(
                    request,
                    400,
                    "protocol-unknown",
                    "None of the subprotocols offered is spoken here.",
                    "Offer the subprotocol %s.".formatted(door.protocol()));
        } else {
            request.request().toWebSocket().onSuccess(socket -> door.opened(socket, session.get(), token));
        }
    }

    private boolean offers(@Nullable String protocols) {
        return protocols != null
                && Arrays.stream(protocols.split(",")).map(String::strip).anyMatch(door.protocol()::equals);
    }

    private static void refuse(RoutingContext request, int status, String code, String detail, String remedy) {
        Responses.problem(request, Problem.of(code, status, detail, remedy));
    }
}
