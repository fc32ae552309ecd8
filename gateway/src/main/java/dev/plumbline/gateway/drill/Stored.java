package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.eventlog.rocksdb.LogAudit;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;

/** Where the workspace under drill is kept. */
interface Stored {

    /** How a server is told, as after {@code serve}. */
    List<String> arguments();

    /** Opens the log while no server runs. */
    EventLog open();

    /** Verifies the log's chain. */
    Verification verify();

    /** A data directory. */
    record Embedded(Path directory) implements Stored {

        @Override
        public List<String> arguments() {
            return List.of("--data-dir", directory.toString());
        }

        @Override
        public EventLog open() {
            return RocksDbEventLog.open(
                    directory.resolve("log"), LogSettings.DEFAULT, Runnable::run, new SimpleMeterRegistry());
        }

        @Override
        public Verification verify() {
            return LogAudit.verify(directory.resolve("log"), _ -> {});
        }
    }
}
