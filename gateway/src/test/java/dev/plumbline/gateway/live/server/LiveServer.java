package dev.plumbline.gateway.live.server;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountCommand;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.benchmark.BenchmarkCommand;
import dev.plumbline.domain.dataset.DatasetCommand;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.ontology.PublishOntology;
import dev.plumbline.domain.project.ProjectCommand;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.task.TaskCommand;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.PasswordHash;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.command.CommandSettings;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.LogEventStorageEngine;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.live.Live;
import dev.plumbline.gateway.live.LiveSettings;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.projection.ProjectionRunner;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.projection.rocksdb.RocksDbProjectionStore;
import dev.plumbline.gateway.store.rocksdb.RocksDbKeyValueStore;
import dev.plumbline.projections.Projections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.NetworkOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;

/**
 * A server with a log, its projections and the live path, and a workspace to draw in: a project with annotators Ada and Ben,
 * each with a task; Rio reviews it; Otto has an account and no role. Who connects names themselves in the address: signing in
 * has its own tests.
 */
final class LiveServer implements AutoCloseable {
    static final PersonId ADA = new PersonId("ada");
    static final PersonId BEN = new PersonId("ben");
    static final PersonId RIO = new PersonId("rio");
    static final PersonId OTTO = new PersonId("otto");
    static final PersonId MO = new PersonId("mo");
    static final ProjectId PROJECT = new ProjectId("p1");
    static final TaskId ADAS = new TaskId("t-ada");
    static final TaskId BENS = new TaskId("t-ben");
    static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("garden"),
            "Garden",
            1,
            List.of(new ObjectClass(
                    "flower",
                    "Flower",
                    ShapeKind.POLYGON,
                    1,
                    new SkillId("outline"),
                    new SkillId("class"),
                    List.of(new Attribute(
                            "species",
                            "Species",
                            AttributeKind.RADIO,
                            false,
                            new SkillId("species"),
                            List.of(new Option("dahlia", "Dahlia"), new Option("rose", "Rose")))))),
            List.of());

    /** Nothing that an annotator is sent may hold its id or its corners. */
    static final Labels TRUTH = new Labels(
            List.of(new Label(
                    new LabelId("true-label-7c1e"),
                    "flower",
                    Polygon.of(Ring.of(711.625, 12.375, 760, 14, 735, 60)),
                    Map.of("species", new Value.Choice("rose")))),
            Map.of());

    private static final DatasetId DATASET = new DatasetId("d1");
    private static final BenchmarkId BENCHMARK = new BenchmarkId("b1");
    private static final FrameId FRAME = new FrameId("f1");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Vertx vertx = Vertx.vertx();
    final RocksDbEventLog log;
    final Sessions sessions;
    final Live live;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final RocksDbProjectionStore documents;
    private final RocksDbKeyValueStore identities;
    private final ProjectionRunner runner;
    private final Commands commands;
    private final Map<String, Sessions.Opened> opened = new ConcurrentHashMap<>();
    private final AtomicInteger admitted = new AtomicInteger();
    private final int sendBuffer;
    private final int port;

    LiveServer(Path directory, LiveSettings settings) throws Exception {
        this(directory, settings, NetworkOptions.DEFAULT_SEND_BUFFER_SIZE);
    }

    /** @param sendBuffer bytes that the system takes for a socket whose reader does not read, or a few times as many */
    LiveServer(Path directory, LiveSettings settings, int sendBuffer) throws Exception {
        this.sendBuffer = sendBuffer;
        var codec = EventCodec.standard();
        log = RocksDbEventLog.open(directory.resolve("log"), LogSettings.DEFAULT, workers, meters);
        documents = RocksDbProjectionStore.open(directory.resolve("projections"));
        identities = RocksDbKeyValueStore.open(directory.resolve("identities"));
        runner = ProjectionRunner.start(log, codec, documents, Projections.ALL, meters);
        commands = Commands.start(
                converter -> new LogEventStorageEngine(log, converter),
                codec,
                InstantSource.system(),
                workers,
                new CommandSettings(Duration.ofMinutes(1), CommandSettings.DEFAULT_ATTEMPTS),
                meters);
        sessions = new Sessions(identities, InstantSource.system(), workers);
        if (log.head() == 0) {
            prepare();
        }
        runner.reached(log.head()).get(60, TimeUnit.SECONDS);
        live = Live.start(
                new Live.Base(
                        vertx,
                        log,
                        codec,
                        commands,
                        documents,
                        new ReadSide(documents, runner),
                        new Identities(identities, new PasswordHash(64, 1, 1)),
                        sessions,
                        Peers.NONE,
                        InstantSource.system(),
                        meters,
                        workers),
                settings);
        port = await(vertx.deployVerticle(
                        () -> new io.vertx.core.VerticleBase() {
                            @Override
                            public Future<?> start() {
                                return listen();
                            }
                        },
                        new io.vertx.core.DeploymentOptions())
                .map(_ -> listening));
    }

    private volatile int listening;

    private Future<?> listen() {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setSendBufferSize(sendBuffer)
                        .setWebSocketSubProtocols(List.of(live.sockets().protocol()))
                        .setMaxWebSocketFrameSize(live.sockets().maxMessageBytes())
                        .setMaxWebSocketMessageSize(live.sockets().maxMessageBytes()))
                .webSocketHandler(this::accept)
                .listen(0, "127.0.0.1")
                .onSuccess(server -> listening = server.actualPort());
    }

    private void accept(ServerWebSocket socket) {
        var its = opened.get(socket.query());
        live.sockets().opened(socket, its.session(), its.token());
    }

    private void prepare() {
        for (PersonId person : List.of(MO, ADA, BEN, RIO, OTTO)) {
            done(new AccountCommand.AdmitPerson(person, MO));
        }
        done(new AccountCommand.GrantRole(ADA, Role.ANNOTATOR, PROJECT, MO));
        done(new AccountCommand.GrantRole(BEN, Role.ANNOTATOR, PROJECT, MO));
        done(new AccountCommand.GrantRole(RIO, Role.REVIEWER, PROJECT, MO));
        done(new DatasetCommand.CreateDataset(DATASET, "Garden", MO));
        done(new DatasetCommand.AddFrame(
                DATASET, FRAME, new ImageFile("dahlia.jpg", "0".repeat(64), "image/jpeg", 1000, 800, 1), MO));
        done(new PublishOntology(ONTOLOGY, MO));
        done(new BenchmarkCommand.CreateBenchmark(BENCHMARK, "Garden", DATASET, ONTOLOGY.id(), 1, MO));
        done(new BenchmarkCommand.ProposeTruth(BENCHMARK, FRAME, TRUTH, ONTOLOGY, MO));
        done(new BenchmarkCommand.ReviewTruth(BENCHMARK, FRAME, 1, RIO));
        done(ProjectCommand.CreateProject.training(
                PROJECT, "Garden", BENCHMARK, ONTOLOGY.id(), 1, Release.AFTER_REVIEW, MO));
        for (PersonId annotator : List.of(ADA, BEN)) {
            done(new ProjectCommand.AssignAnnotator(PROJECT, annotator, MO));
            open(new TaskId("t-" + annotator), annotator);
        }
    }

    void open(TaskId task, PersonId annotator) {
        done(new TaskCommand.OpenTask(task, PROJECT, BENCHMARK, annotator, FRAME, 1000, 800, ONTOLOGY.id(), 1));
    }

    Outcome.Done done(Command command) {
        return switch (send(command)) {
            case Outcome.Done done -> done;
            case Outcome.Refused refused ->
                Assertions.fail(command + ": " + refused.reason().facts());
        };
    }

    Rejection refused(Command command) {
        return switch (send(command)) {
            case Outcome.Done _ -> Assertions.fail(command + " was done");
            case Outcome.Refused refused -> refused.reason();
        };
    }

    private Outcome send(Command command) {
        try {
            return commands.send(command, MO, "test").get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Connects somebody who is signed in. */
    TestClient connect(PersonId person) {
        var its = sessions.open(person);
        return connect(its);
    }

    TestClient connect(Sessions.Opened its) {
        return TestClient.connect(vertx, port, admit(its));
    }

    /** Connects by another way that leads to this server. */
    TestClient connect(PersonId person, int proxy) {
        return TestClient.connect(vertx, proxy, admit(sessions.open(person)));
    }

    BareSocket bare(PersonId person, int receiveBuffer) throws IOException {
        return BareSocket.connect(port, admit(sessions.open(person)), receiveBuffer);
    }

    int port() {
        return port;
    }

    private String admit(Sessions.Opened its) {
        var key = "s" + admitted.incrementAndGet();
        opened.put(key, its);
        return key;
    }

    /** Nobody is told when the last connection is gone; it can only be asked. */
    void untilNobodyIsConnected() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (live.sockets().open() > 0) {
            Assertions.assertThat(System.nanoTime()).as("closed in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() throws Exception {
        live.close();
        await(vertx.close());
        commands.close();
        runner.close();
        documents.close();
        log.close();
        identities.close();
        workers.shutdownNow();
    }

    long strokesInTheLog() {
        return log.read(1, 10_000).stream()
                .filter(event -> event.name().equals("stroke.StrokeRecorded"))
                .count();
    }
}
