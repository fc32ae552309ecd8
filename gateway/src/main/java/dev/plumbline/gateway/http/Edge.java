package dev.plumbline.gateway.http;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.account.Accounts.Holding;
import dev.plumbline.gateway.access.Origin;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.store.KeyValueStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server: one listener on each event loop, all with the same routes. */
public final class Edge {
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);
    /** Vert.x: a negative port is any that is free, the same for all who ask with the same number. */
    private static final int ANY_SHARED_PORT = -1;

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration FIRST_SWEEP = Duration.ofMinutes(1);
    private static final Duration SWEEPS = Duration.ofHours(1);

    private final EdgeSettings settings;
    private final Contract contract;
    private final Gate gate;
    private final Map<String, Handling> handlings;
    private final Idempotency idempotency;
    private final Executor workers;
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();
    private final Sessions sessions;
    private final SocketDoor sockets;
    private final ClientFiles client = new ClientFiles("web");
    private final DocsPage docs;

    /**
     * What stands before every operation.
     *
     * @param roles what a person may do, as things stand now; may block
     * @param keys  where answers are kept by idempotency key
     */
    public record Access(
            Sessions sessions,
            Function<PersonId, Set<Holding>> roles,
            Positions positions,
            KeyValueStore keys,
            InstantSource clock) {}

    /**
     * @param handlings by {@code operationId}: one for every operation of the contract
     * @param workers   run handlers; they may block
     */
    public Edge(
            EdgeSettings settings,
            Contract contract,
            Map<String, Handling> handlings,
            Access access,
            SocketDoor sockets,
            Executor workers,
            MeterRegistry meters) {
        this.settings = settings;
        this.contract = contract;
        this.handlings = handlings;
        this.sessions = access.sessions();
        this.sockets = sockets;
        this.docs = new DocsPage(contract);
        this.idempotency = new Idempotency(access.keys(), access.clock());
        this.workers = workers;
        this.gate = new Gate(
                access.sessions(),
                access.roles(),
                new RequestCheck(contract),
                access.positions(),
                idempotency,
                workers,
                new Responses(meters),
                settings.trusted());
        everyOperationHasItsHandling();
    }

    /** Listens; the future fails when the port cannot be had. Gives the port. */
    public Future<Integer> start(Vertx vertx) {
        vertx.setPeriodic(FIRST_SWEEP.toMillis(), SWEEPS.toMillis(), _ -> workers.execute(idempotency::sweep));
        return vertx.deployVerticle(this::listener, new DeploymentOptions().setInstances(EdgeSettings.EVENT_LOOPS))
                .map(_ -> servers.getFirst().actualPort());
    }

    /** Takes no new connections, sends sockets elsewhere, and waits for what is under way. Blocks. */
    public void stop() throws TimeoutException {
        var stopping = servers.stream()
                .map(s -> s.shutdown(GRACE.toSeconds(), TimeUnit.SECONDS))
                .toList();
        sockets.leave();
        Future.join(stopping).await(2 * GRACE.toSeconds(), TimeUnit.SECONDS);
    }

    private AbstractVerticle listener() {
        return new AbstractVerticle() {
            @Override
            public void start(Promise<Void> started) {
                vertx.createHttpServer(options())
                        .requestHandler(router(vertx))
                        .listen(settings.port() == 0 ? ANY_SHARED_PORT : settings.port(), settings.host())
                        .onSuccess(servers::add)
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
            route.handler((SecurityPolicyHandler) request -> gate.admit(operation, request));
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
