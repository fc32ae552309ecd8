package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.eventlog.mongo.MongoEventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoLogAudit;
import dev.plumbline.gateway.eventlog.mongo.MongoLogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.LogAudit;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Where the workspace under drill is kept. */
interface Stored {

    /** How a server is told, as after {@code serve}. */
    List<String> arguments();

    /** Reads the log while no server runs. */
    <T> T read(Function<EventLog, T> reading);

    /** Verifies the log's chain. */
    Verification verify();

    /** A data directory. */
    record Embedded(Path directory) implements Stored {

        @Override
        public List<String> arguments() {
            return List.of("--data-dir", directory.toString());
        }

        @Override
        public <T> T read(Function<EventLog, T> reading) {
            try (var log = RocksDbEventLog.open(
                    directory.resolve("log"), LogSettings.DEFAULT, Runnable::run, new SimpleMeterRegistry())) {
                return reading.apply(log);
            }
        }

        @Override
        public Verification verify() {
            return LogAudit.verify(directory.resolve("log"), _ -> {});
        }
    }

    /** A database of a replica set. */
    record Database(String uri) implements Stored {

        @Override
        public List<String> arguments() {
            return List.of("--store", uri);
        }

        @Override
        public <T> T read(Function<EventLog, T> reading) {
            try (var workspace = MongoWorkspace.openExisting(uri);
                    var log = MongoEventLog.open(
                            workspace, MongoLogSettings.DEFAULT, Runnable::run, new SimpleMeterRegistry())) {
                return reading.apply(log);
            }
        }

        @Override
        public Verification verify() {
            try (var workspace = MongoWorkspace.openExisting(uri)) {
                return MongoLogAudit.verify(workspace, _ -> {});
            }
        }
    }
}
