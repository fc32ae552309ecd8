package dev.plumbline.gateway.bench.live;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.account.AccountEvent;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.dataset.DatasetEvent;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.OntologyEvent;
import dev.plumbline.domain.project.ProjectEvent;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.task.TaskEvent;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.PasswordHash;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.bench.NewEvents;
import dev.plumbline.gateway.command.CommandSettings;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.LogEventStorageEngine;
import dev.plumbline.gateway.live.Live;
import dev.plumbline.gateway.live.LiveSettings;
import dev.plumbline.gateway.projection.ProjectionRunner;
import dev.plumbline.gateway.projection.ReadSide;
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
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.AppendCondition;

/** Plumbline itself: log, commands, stored projections, live path and sockets, as the server has them. */
final class PlumblineVenue implements Venue {
    private static final PersonId MANAGER = new PersonId("m");
    private static final DatasetId DATASET = new DatasetId("d");
    private static final FrameId FRAME = new FrameId("f");
    private static final BenchmarkId BENCHMARK = new BenchmarkId("b");
    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 800;
    private static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("o"),
            "Bench",
            1,
            List.of(new ObjectClass(
                    "flower", "Flower", ShapeKind.POLYGON, 1, new SkillId("outline"), new SkillId("class"), List.of())),
            List.of());

    /** Listeners that give the same negative port share one that is free. */
    private static final int ANY_PORT_FOR_ALL = -1;

    private final Crowd crowd;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(2));
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final EventCodec codec = EventCodec.standard();
    private final VenueStores stores;
    private final EventLog log;
    private final ProjectionRunner runner;
    private final Commands commands;
    private final Sessions sessions;
    private final Live live;
    private final Map<String, Sessions.Opened> opened = new ConcurrentHashMap<>();
    private volatile int port;

    private PlumblineVenue(Crowd crowd, BiFunction<Executor, MeterRegistry, VenueStores> opening) throws Exception {
        this.crowd = crowd;
        stores = opening.apply(workers, meters);
        log = stores.log();
        runner = ProjectionRunner.start(log, codec, stores.documents(), Projections.ALL, meters);
        commands = Commands.start(
                converter -> new LogEventStorageEngine(log, converter, codec::decode),
                codec,
                InstantSource.system(),
                workers,
                CommandSettings.defaults(),
                meters);
        sessions = new Sessions(stores.keys(), InstantSource.system(), workers);
        if (log.head() == 0) {
            prepare();
        }
        runner.reached(log.head()).get(30, TimeUnit.SECONDS);
        live = Live.start(
                new Live.Base(
                        vertx,
                        log,
                        codec,
                        commands,
                        stores.documents(),
                        new ReadSide(stores.documents(), runner),
                        new Identities(stores.keys(), PasswordHash.DEFAULT),
                        sessions,
                        stores.peers(),
                        InstantSource.system(),
                        meters,
                        workers),
                LiveSettings.DEFAULT);
        Wait.on(vertx.deployVerticle(this::listener, new DeploymentOptions()));
        Wait.on(vertx.deployVerticle(this::listener, new DeploymentOptions()));
    }

    static PlumblineVenue inDirectory(Path directory, Crowd crowd) throws Exception {
        return new PlumblineVenue(crowd, (workers, meters) -> VenueStores.inDirectory(directory, workers, meters));
    }

    /** One of the gateways of this database. */
    static PlumblineVenue inDatabase(String uri, Crowd crowd) throws Exception {
        return new PlumblineVenue(crowd, (workers, meters) -> VenueStores.inDatabase(uri, workers, meters));
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

    private void prepare() throws Exception {
        append(List.of(
                new DatasetEvent.DatasetCreated(DATASET, "Bench", MANAGER),
                new DatasetEvent.FrameAdded(
                        DATASET,
                        FRAME,
                        new ImageFile("f.jpg", "0".repeat(64), "image/jpeg", WIDTH, HEIGHT, 1),
                        MANAGER),
                new OntologyEvent.OntologyPublished(ONTOLOGY, MANAGER)));
        for (int room = 0; room < crowd.rooms(); room++) {
            append(people(room));
        }
    }

    private String signedIn(PersonId person) {
        opened.computeIfAbsent(person.value(), _ -> sessions.open(person));
        return "/live?" + person;
    }

    private List<Event> people(int room) {
        var project = Crowd.project(room);
        var events = new ArrayList<Event>();
        events.add(new ProjectEvent.ProjectCreated(
                project, "Bench", BENCHMARK, ONTOLOGY.id(), 1, Release.AFTER_REVIEW, MANAGER));
        for (int i = 0; i < crowd.annotatorsPerRoom(); i++) {
            var number = room * crowd.annotatorsPerRoom() + i;
            var person = Crowd.annotator(number);
            events.add(new AccountEvent.RoleGranted(person, Role.ANNOTATOR, project, MANAGER));
            events.add(new ProjectEvent.AnnotatorAssigned(project, person, MANAGER));
            events.add(new TaskEvent.TaskOpened(
                    Crowd.task(number), project, BENCHMARK, person, FRAME, WIDTH, HEIGHT, ONTOLOGY.id(), 1));
        }
        for (int i = 0; i < crowd.watchersPerRoom(); i++) {
            var person = Crowd.watcher(room * crowd.watchersPerRoom() + i);
            events.add(new AccountEvent.RoleGranted(person, Role.REVIEWER, project, MANAGER));
        }
        return events;
    }

    private void append(List<Event> events) throws Exception {
        log.append(AppendCondition.none(), events.stream().map(NewEvents::of).toList())
                .get(30, TimeUnit.SECONDS);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String annotatorPath(int annotator) {
        return signedIn(Crowd.annotator(annotator));
    }

    @Override
    public String watcherPath(int watcher) {
        return signedIn(Crowd.watcher(watcher));
    }

    /** The project's desk, and every canvas of it. */
    @Override
    public List<String> watch(int watcher) {
        var room = watcher / crowd.watchersPerRoom();
        var joins = new ArrayList<String>();
        joins.add("{\"type\":\"join\",\"room\":\"project/%s\"}".formatted(Crowd.project(room)));
        for (int i = 0; i < crowd.annotatorsPerRoom(); i++) {
            joins.add("{\"type\":\"join\",\"room\":\"task/%s\"}"
                    .formatted(Crowd.task(room * crowd.annotatorsPerRoom() + i)));
        }
        return joins;
    }

    @Override
    public void close() throws Exception {
        live.close();
        Wait.on(vertx.close());
        commands.close();
        runner.close();
        stores.close();
        workers.shutdown();
    }
}
