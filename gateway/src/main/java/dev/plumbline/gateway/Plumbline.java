package dev.plumbline.gateway;

import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Origin;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.access.SignIn;
import dev.plumbline.gateway.automation.Automations;
import dev.plumbline.gateway.calendar.Calendar;
import dev.plumbline.gateway.certificate.Issuer;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.EventIds;
import dev.plumbline.gateway.eventlog.ChainPatrol;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.LogHealth;
import dev.plumbline.gateway.exports.LabelExports;
import dev.plumbline.gateway.files.FileStore;
import dev.plumbline.gateway.files.ImageInspector;
import dev.plumbline.gateway.files.ImageLimits;
import dev.plumbline.gateway.files.Thumbnails;
import dev.plumbline.gateway.http.Contract;
import dev.plumbline.gateway.http.Edge;
import dev.plumbline.gateway.http.EdgeSettings;
import dev.plumbline.gateway.http.Health;
import dev.plumbline.gateway.http.Positions;
import dev.plumbline.gateway.imports.TruthImports;
import dev.plumbline.gateway.live.Live;
import dev.plumbline.gateway.live.LiveSettings;
import dev.plumbline.gateway.operation.Images;
import dev.plumbline.gateway.operation.Operations;
import dev.plumbline.gateway.operation.Operations.Door;
import dev.plumbline.gateway.operation.Operations.LabelFiles;
import dev.plumbline.gateway.operation.Operations.Watch;
import dev.plumbline.gateway.operation.Operations.Workspace;
import dev.plumbline.gateway.operation.Roles;
import dev.plumbline.gateway.projection.ProjectionRunner;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.recalculation.Recalculations;
import dev.plumbline.gateway.recalculation.SubmissionWalk;
import dev.plumbline.gateway.recalculation.WhatIfs;
import dev.plumbline.gateway.sampling.ReviewMeters;
import dev.plumbline.gateway.sampling.Seeds;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One running server on one workspace: builds every part, in the order in which they need each other. */
public final class Plumbline implements AutoCloseable {
    private final Shutdown shutdown;
    private final Commands commands;
    private final Identities identities;
    private final Images images;
    private final ReadSide readSide;
    private final EventLog log;
    private final String url;

    private Plumbline(
            Shutdown shutdown,
            Commands commands,
            Identities identities,
            Images images,
            ReadSide readSide,
            EventLog log,
            String url) {
        this.shutdown = shutdown;
        this.commands = commands;
        this.identities = identities;
        this.images = images;
        this.readSide = readSide;
        this.log = log;
        this.url = url;
    }

    /**
     * Starts and listens. What was opened is closed again when something fails.
     *
     * @throws CannotStart                                   when the port cannot be had
     * @throws dev.plumbline.gateway.store.StoreException when the workspace cannot be opened; {@link
     *     dev.plumbline.gateway.store.StoreAwayException} when that may change by itself
     */
    public static Plumbline start(Settings settings) {
        return start(settings, InstantSource.system());
    }

    /**
     * The same by another clock.
     *
     * @param clock says when everything happens: events, sessions, who is at work
     */
    public static Plumbline start(Settings settings, InstantSource clock) {
        var shutdown = new Shutdown();
        try {
            return start(settings, clock, shutdown);
        } catch (IOException | RuntimeException e) {
            shutdown.close();
            throw e instanceof RuntimeException unchecked
                    ? unchecked
                    : new CannotStart("The files of %s cannot be read: %s".formatted(settings.store(), e), e);
        }
    }

    private static Plumbline start(Settings settings, InstantSource clock, Shutdown shutdown) throws IOException {
        var meters = new Meters();
        var workers = shutdown.add(new Workers());
        var contract = CompletableFuture.supplyAsync(Contract::load, workers.platform());
        var vertx = shutdown.add(
                CompletableFuture.supplyAsync(Plumbline::vertx, workers.platform()),
                v -> Starting.got(v).close().await(10, TimeUnit.SECONDS));
        var core = Core.open(
                settings.store(),
                clock,
                EventIds.random(),
                settings.passwords(),
                workers.platform(),
                workers,
                meters.registry(),
                shutdown);
        var stores = core.stores();
        var log = stores.log();
        var documents = stores.documents();
        var keys = stores.keys();
        var codec = core.codec();
        var runner = core.runner();
        var readSide = core.readSide();
        var commands = core.commands();
        var seeds = Seeds.secret(keys);
        shutdown.add(Automations.start(log, codec, stores.tokens(), readSide, commands, seeds, meters.registry()));
        shutdown.add(
                new Calendar(Chores.all(readSide, seeds), log, readSide, commands, Automations.ACTOR, meters.registry())
                        .run(clock));
        shutdown.add(ReviewMeters.start(readSide, clock, meters.registry()));
        var walk = shutdown.add(new SubmissionWalk(readSide));
        shutdown.add(
                Recalculations.start(log, readSide, documents, commands, Automations.ACTOR, walk, meters.registry()));

        var identities = core.identities();
        var sessions = new Sessions(keys, clock, workers.virtual());
        var files = stores.files();
        var inspector = core.inspector();
        var images = new Images(files, inspector, new Thumbnails(files, inspector), ImageLimits.DEFAULT);
        var roles = new Roles(readSide);
        var origin = new Origin(settings.publicUrl());

        var live = startLive(
                new Live.Base(
                        Starting.got(vertx),
                        log,
                        codec,
                        commands,
                        documents,
                        readSide,
                        identities,
                        sessions,
                        stores.peers(),
                        clock,
                        meters.registry(),
                        workers.virtual()),
                shutdown);
        var patrol = shutdown.add(ChainPatrol.start(log, clock, settings.patrol(), meters.registry()));
        var health = health(log, patrol, runner, live, shutdown);
        var positions = new Positions(readSide, log);
        var operations = Operations.all(
                new Workspace(
                        log,
                        codec,
                        commands,
                        readSide,
                        new WhatIfs(readSide, walk),
                        positions,
                        new Issuer(keys),
                        clock),
                new Door(identities, sessions, new SignIn(identities, sessions, keys, clock), roles, origin),
                images,
                new LabelFiles(
                        shutdown.add(TruthImports.start(commands, readSide, keys, clock)),
                        new LabelExports(readSide, stores.scratch()),
                        stores.scratch()),
                new Watch(Starting.got(contract), health, patrol, meters.registry(), settings.metricsFrom()));
        var edge = new Edge(
                new EdgeSettings(settings.host(), settings.port(), settings.publicUrl(), settings.trustedProxies()),
                Starting.got(contract),
                operations,
                new Edge.Access(sessions, roles::of, positions, keys, clock),
                live.sockets(),
                workers.virtual(),
                meters.registry());
        var port = listen(edge, Starting.got(vertx), settings);
        shutdown.add(edge, Edge::stop);
        workers.platform().execute(() -> Starting.got(contract).warmUp());
        return new Plumbline(
                shutdown, commands, identities, images, readSide, log, "http://%s:%d".formatted(settings.host(), port));
    }

    /** Linux's own epoll, where there is one for this processor, costs a third less of it for each message than Java's. */
    private static Vertx vertx() {
        return Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(EdgeSettings.EVENT_LOOPS)
                .setWorkerPoolSize(4)
                .setInternalBlockingPoolSize(4));
    }

    private static Live startLive(Live.Base base, Shutdown shutdown) {
        try {
            return shutdown.add(Live.start(base, LiveSettings.DEFAULT), Live::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        }
    }

    private static Health health(
            EventLog log, ChainPatrol patrol, ProjectionRunner runner, Live live, Shutdown shutdown) {
        return new Health()
                .with("server", () -> shutdown.begun() ? Optional.of("The server is stopping.") : Optional.empty())
                .with(
                        "log",
                        () -> Optional.of(log.health())
                                .filter(h -> !h.writable())
                                .map(LogHealth::sentence))
                .with("chain", patrol::fault)
                .with(
                        "projections",
                        () -> runner.failure()
                                .map(e -> "Stored projections no longer follow the log: " + e.getMessage()))
                .with(
                        "live",
                        () -> live.follows()
                                ? Optional.empty()
                                : Optional.of("The live rooms no longer follow the log."));
    }

    private static int listen(Edge edge, Vertx vertx, Settings settings) {
        try {
            return edge.start(vertx)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(Starting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw CannotStart.listening(settings, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new CannotStart("The server does not come to listen within %s.".formatted(Starting.PATIENCE), e);
        }
    }

    public Commands commands() {
        return commands;
    }

    public Identities identities() {
        return identities;
    }

    public FileStore files() {
        return images.files();
    }

    public ImageInspector inspector() {
        return images.inspector();
    }

    public ReadSide readSide() {
        return readSide;
    }

    public EventLog log() {
        return log;
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    public String url() {
        return url;
    }

    public int port() {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    /** Takes no new requests, ends what is under way, and gives its stores up. Again is harmless. */
    @Override
    public void close() {
        shutdown.close();
    }
}
