package dev.plumbline.gateway.eventlog;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** Axon's own suite for storage engines, over an {@link EventLog}. Subclass it per store. */
public abstract class StorageEngineKit extends StorageEngineTestSuite<VersionedEngine> {

    @TempDir
    private static Path directory;

    private EventLog log;

    protected abstract EventLog open(Path place);

    @Override
    protected VersionedEngine buildStorageEngine() {
        log = open(directory);
        return new VersionedEngine(new LogEventStorageEngine(log, new StringAndBytesConverter()));
    }

    @AfterAll
    void closeLog() {
        log.close();
    }

    /** The log needs none. */
    @Override
    protected ProcessingContext processingContext() {
        return null;
    }
}
