package dev.plumbline.gateway.spine;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.gateway.automation.Automations;
import dev.plumbline.gateway.command.CommandSettings;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.LogEventStorageEngine;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.projection.ProjectionRunner;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.projection.rocksdb.RocksDbProjectionStore;
import dev.plumbline.gateway.projection.rocksdb.RocksDbTokenStore;
import dev.plumbline.gateway.sampling.Seeds;
import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.rocksdb.RocksDbKeyValueStore;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;

/** A workspace on a directory; closing it and opening it again is a restart. */
final class Spine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ExecutorService workers = Executors.newFixedThreadPool(4);
    final RocksDbEventLog log;
    final RocksDbProjectionStore documents;
    final ProjectionRunner runner;
    final ReadSide read;
    final Commands commands;
    final Automations automations;
    private final KeyValueStore keys;

    Spine(Path directory) {
        var codec = EventCodec.standard();
        log = RocksDbEventLog.open(directory.resolve("log"), LogSettings.DEFAULT, workers, meters);
        documents = RocksDbProjectionStore.open(directory.resolve("projections"));
        runner = ProjectionRunner.start(log, codec, documents, Projections.ALL, meters);
        read = new ReadSide(documents, runner);
        commands = Commands.start(
                converter -> new LogEventStorageEngine(log, converter),
                codec,
                InstantSource.system(),
                workers,
                CommandSettings.defaults(),
                meters);
        keys = RocksDbKeyValueStore.open(directory.resolve("keys"));
        automations = Automations.start(
                log,
                codec,
                new RocksDbTokenStore(
                        documents, "test", RocksDbTokenStore.DEFAULT_CLAIM_TIMEOUT, InstantSource.system()),
                read,
                commands,
                Seeds.simulated(keys),
                meters);
    }

    List<Event> done(PersonId actor, Command command) {
        return switch (send(actor, command)) {
            case Outcome.Done done -> done.events();
            case Outcome.Refused refused ->
                Assertions.fail(command + " was refused: " + refused.reason().facts());
        };
    }

    Rejection refused(PersonId actor, Command command) {
        return switch (send(actor, command)) {
            case Outcome.Done done -> Assertions.fail(command + " was done: " + done.events());
            case Outcome.Refused refused -> refused.reason();
        };
    }

    private Outcome send(PersonId actor, Command command) {
        try {
            return commands.send(command, actor, "test").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The document once it is as wanted; what happens by itself takes a moment. */
    <D> D eventually(Projection<D> projection, String key, Predicate<D> wanted) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<D> document = Optional.empty();
        while (System.nanoTime() < deadline) {
            document = read.get(projection, key);
            if (document.filter(wanted).isPresent()) {
                return document.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return Assertions.fail("%s %s stayed %s".formatted(projection.name(), key, document));
    }

    @Override
    public void close() {
        automations.close();
        keys.close();
        commands.close();
        runner.close();
        documents.close();
        log.close();
        workers.shutdownNow();
    }
}
