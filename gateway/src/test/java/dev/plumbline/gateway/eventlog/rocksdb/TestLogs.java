package dev.plumbline.gateway.eventlog.rocksdb;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Opens embedded logs for tests. */
public final class TestLogs {

    private TestLogs() {}

    public static RocksDbEventLog open(Path directory, LogSettings settings) {
        return RocksDbEventLog.open(directory, settings, virtualThreads(), new SimpleMeterRegistry());
    }

    public static Executor virtualThreads() {
        return Thread::startVirtualThread;
    }
}
