package dev.plumbline.gateway.http;

import dev.plumbline.gateway.access.Origin;
import dev.plumbline.gateway.access.Sessions;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server: one listener on each event loop, all with the same routes. */
public final class Edge {
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

    private final EdgeSettings settings;
    private final Contract contract;
    private final Gate gate;
    private final Map<String, Handling> handlings;
    private final Responses responses;
    private final Sessions sessions;
    private final SocketDoor sockets;
    private final ClientFiles client = new ClientFiles();
    private final DocsPage docs;

    Edge(
            EdgeSettings settings,
            Contract contract,
            Gate gate,
            Map<String, Handling> handlings,
            Responses responses,
            Sessions sessions,
            SocketDoor sockets) {
        this.settings = settings;
        this.contract = contract;
        this.gate = gate;
        this.handlings = handlings;
        this.responses = responses;
        this.sessions = sessions;
        this.sockets = sockets;
        this.docs = new DocsPage(contract);
        everyOperationHasItsHandling();
    }

    /** Listens; the future fails when the port cannot be had. Gives the port. */
    Future<Integer> start(Vertx vertx) {
        var port = new int[] {settings.port()};
        return vertx.deployVerticle(() -> listener(port), new DeploymentOptions().setInstances(1))
                .compose(_ -> vertx.deployVerticle(
                        () -> listener(port), new DeploymentOptions().setInstances(EdgeSettings.EVENT_LOOPS - 1)))
                .map(_ -> port[0]);
    }

    private AbstractVerticle listener(int[] port) {
        return new AbstractVerticle() {
            @Override
            public void start(Promise<Void> started) {
                vertx.createHttpServer(options())
                        .requestHandler(router(vertx))
                        .listen(port[0], settings.host())
                        .onSuccess(server -> port[0] = server.actualPort())
                        .<Void>mapEmpty()
                        .onComplete(started);
            }
        };
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHandle100ContinueAutomatically(true)
                .setCompressionSupported(true)
                .setCompressionContentSizeThreshold(1024)
                .setMaxHeaderSize(16_384)
                .setIdleTimeout((int) EdgeSettings.IDLE.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setWebSocketSubProtocols(List.of(sockets.protocol()))
                .setMaxWebSocketFrameSize(sockets.maxMessageBytes())
                .setMaxWebSocketMessageSize(sockets.maxMessageBytes())
                // A window of compressed history for every socket would cost more than the network saves.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    private Router router(Vertx vertx) {
        var router = Router.router(vertx);
        var origin = new Origin(settings.publicUrl());
        var headers = new SecurityHeaders(origin.isSecure());
        router.route().handler(Responses::begin);
        router.route().handler(Correlation::begin);
        router.route().handler(headers::add);
        var body = BodyHandler.create(false).setBodyLimit(EdgeSettings.MAX_BODY_BYTES);
        for (var operation : contract.operations()) {
            var handling = Objects.requireNonNull(handlings.get(operation.id()));
            var route = router.route(operation.method(), operation.path());
            route.handler(request -> gate.admit(operation, request));
            if (!operation.streamed()) {
                route.handler(body);
            }
            route.handler(request -> gate.serve(operation, handling, request));
        }
        router.get("/live").handler(new SocketUpgrade(sessions, origin, sockets));
        router.get("/docs").handler(docs::page);
        router.get("/docs/style.css").handler(docs::style);
        router.route().handler(this::nothingElseBelow);
        router.route().handler(client::serve);
        router.errorHandler(404, request -> Responses.problem(request, Problems.notFound()));
        router.errorHandler(405, request -> Responses.problem(request, Problems.methodNotAllowed()));
        router.errorHandler(
                413, request -> Responses.problem(request, Problems.bodyTooLarge(EdgeSettings.MAX_BODY_BYTES)));
        router.errorHandler(
                400,
                request -> Responses.problem(request, Problems.malformed("The request is not valid HTTP.", List.of())));
        router.errorHandler(500, Edge::broken);
        return router;
    }

    /** An address that looks like an operation's is never the web client's page. */
    private void nothingElseBelow(RoutingContext request) {
        var path = request.normalizedPath();
        if (path.startsWith("/api/") || path.startsWith("/health/") || path.equals("/api") || path.equals("/metrics")) {
            request.fail(404);
        } else {
            request.next();
        }
    }

    private static void broken(RoutingContext request) {
        LOG.atError()
                .addKeyValue("correlation", Correlation.of(request))
                .setCause(request.failure())
                .log("A request failed");
        Responses.problem(request, Problems.broken(Correlation.of(request)));
    }

    private void everyOperationHasItsHandling() {
        Set<String> described =
                contract.operations().stream().map(Operation::id).collect(Collectors.toSet());
        if (!described.equals(handlings.keySet())) {
            throw new IllegalStateException(
                    "The contract and the handlers name different operations: " + described + " " + handlings.keySet());
        }
    }
}
