package dev.plumbline.gateway.bench.live;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.PasswordHash;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.command.CommandSettings;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.LogEventStorageEngine;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.live.Live;
import dev.plumbline.gateway.live.LiveSettings;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.projection.ProjectionRunner;
import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.projection.rocksdb.RocksDbProjectionStore;
import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.rocksdb.RocksDbKeyValueStore;
import dev.plumbline.projections.Projections;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Plumbline itself: log, commands, stored projections, live path and sockets, as the server has them. */
final class PlumblineVenue implements Venue {
    /** Listeners that give the same negative port share one that is free. */
    private static final int ANY_PORT_FOR_ALL = -1;

    private final Crowd crowd;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(2));
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final EventCodec codec = EventCodec.standard();
    private final EventLog log;
    private final ProjectionStore documents;
    private final KeyValueStore keys;
    private final ProjectionRunner runner;
    private final Commands commands;
    private final Sessions sessions;
    private final Live live;
    private final Map<String, Sessions.Opened> opened = new ConcurrentHashMap<>();
    private volatile int port;

    /** On the embedded store. */
    PlumblineVenue(Path directory, Crowd crowd) throws Exception {
        this.crowd = crowd;
        log = RocksDbEventLog.open(directory.resolve("log"), LogSettings.DEFAULT, workers, meters);
        documents = RocksDbProjectionStore.open(directory.resolve("projections"));
        keys = RocksDbKeyValueStore.open(directory.resolve("identities"));
        runner = ProjectionRunner.start(log, codec, documents, Projections.ALL, meters);
        commands = Commands.start(
                converter -> new LogEventStorageEngine(log, converter, codec::decode),
                codec,
                InstantSource.system(),
                workers,
                CommandSettings.defaults(),
                meters);
        sessions = new Sessions(keys, InstantSource.system(), workers);
        CrowdWorkspace.prepare(log, crowd);
        runner.reached(log.head()).get(30, TimeUnit.SECONDS);
        live = Live.start(
                new Live.Base(
                        vertx,
                        log,
                        codec,
                        commands,
                        documents,
                        new ReadSide(documents, runner),
                        new Identities(keys, PasswordHash.DEFAULT),
                        sessions,
                        Peers.NONE,
                        InstantSource.system(),
                        meters,
                        workers),
                LiveSettings.DEFAULT);
        Wait.on(vertx.deployVerticle(this::listener, new DeploymentOptions()));
        Wait.on(vertx.deployVerticle(this::listener, new DeploymentOptions()));
    }

    private VerticleBase listener() {
        return new VerticleBase() {
            @Override
            public Future<?> start() {
                return vertx.createHttpServer(new HttpServerOptions()
                                .setWebSocketSubProtocols(List.of(live.sockets().protocol()))
                                .setMaxWebSocketFrameSize(live.sockets().maxMessageBytes())
                                .setPerMessageWebSocketCompressionSupported(false))
                        .webSocketHandler(PlumblineVenue.this::accept)
                        .listen(ANY_PORT_FOR_ALL, "127.0.0.1")
                        .onSuccess(server -> port = server.actualPort());
            }
        };
    }

    /** Everybody is signed in already. */
    private void accept(ServerWebSocket socket) {
        var its = opened.get(socket.query());
        if (its != null) {
            live.sockets().opened(socket, its.session(), its.token());
        }
    }

    private String signedIn(PersonId person) {
        opened.computeIfAbsent(person.value(), _ -> sessions.open(person));
        return "/live?" + person;
    }

    @Override
    public WebSocketConnectOptions annotator(int annotator) {
        return Door.at(port, signedIn(Crowd.annotator(annotator)));
    }

    @Override
    public WebSocketConnectOptions watcher(int watcher) {
        return Door.at(port, signedIn(Crowd.watcher(watcher)));
    }

    @Override
    public List<String> watch(int watcher) {
        return CrowdWorkspace.watch(crowd, watcher);
    }

    @Override
    public void close() throws Exception {
        live.close();
        Wait.on(vertx.close());
        commands.close();
        runner.close();
        documents.close();
        log.close();
        keys.close();
        workers.shutdown();
    }
}
