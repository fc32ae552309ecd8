package dev.plumbline.gateway.transfer;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoEventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoLogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.LogSnapshot;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.files.DiskFileStore;
import dev.plumbline.gateway.files.mongo.GridFsFileStore;
import dev.plumbline.gateway.store.DataDirectory;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoKeyValueStore;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import dev.plumbline.gateway.store.rocksdb.RocksDbKeyValueStore;
import dev.plumbline.gateway.transfer.WorkspaceCopy.Source;
import dev.plumbline.gateway.transfer.WorkspaceCopy.Target;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The two sides of a copy, opened by name, and closed together in the reverse order. */
public final class Sides implements AutoCloseable {
    /** Files pass through; few are asked for twice. */
    private static final long COPIES_BYTES = 64L << 20;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /**
     * Opens what is copied from; servers may be writing to it.
     *
     * @param store a data directory, or the URI of a workspace on MongoDB
     * @throws StoreException when there is no workspace
     */
    public Source source(String store) throws IOException {
        return MongoWorkspace.isUri(store) ? sourceInDatabase(store) : sourceInDirectory(Path.of(store));
    }

    private Source sourceInDirectory(Path given) throws IOException {
        var directory = given.toAbsolutePath().normalize();
        if (!Files.exists(directory.resolve("log").resolve("CURRENT"))) {
            throw new StoreException("There is no workspace in %s.".formatted(directory));
        }
        var notes = temporary();
        // Events before accounts: whoever did something has an account by then.
        var log = add(LogSnapshot.open(directory.resolve("log"), notes));
        var keys = add(RocksDbKeyValueStore.openToRead(directory.resolve("identity"), notes));
        WorkspaceCopy.refuseUnfinished(keys, directory.toString());
        return new Source(
                directory.toString(),
                LogSource.of(log::head, log::read),
                keys,
                DiskFileStore.beside(directory.resolve("files")));
    }

    /**
     * Opens a log alone, to be read as it is now, also beside the servers that write to it.
     *
     * @param store a data directory, or the URI of a workspace on MongoDB
     * @throws StoreException when there is none
     */
    public LogSource log(String store) throws IOException {
        if (MongoWorkspace.isUri(store)) {
            var log = log(add(MongoWorkspace.openExisting(store)));
            return LogSource.of(log::head, log::read);
        }
        var log =
                add(LogSnapshot.open(Path.of(store).toAbsolutePath().normalize().resolve("log"), temporary()));
        return LogSource.of(log::head, log::read);
    }

    /**
     * Opens what is copied to, for this process alone.
     *
     * @param store a data directory, or the URI of a database on MongoDB
     */
    public Target target(String store) throws IOException {
        return MongoWorkspace.isUri(store) ? targetInDatabase(store) : targetInDirectory(Path.of(store));
    }

    private Target targetInDirectory(Path given) throws IOException {
        var directory = add(DataDirectory.open(given));
        var workers = workers();
        var keys = add(RocksDbKeyValueStore.open(directory.identity()));
        var log = add(RocksDbEventLog.open(directory.log(), LogSettings.DEFAULT, workers, new SimpleMeterRegistry()));
        return new Target(directory.root().toString(), log, keys, add(DiskFileStore.open(directory.files())));
    }

    private Source sourceInDatabase(String uri) throws IOException {
        var workspace = add(MongoWorkspace.openExisting(uri));
        var log = log(workspace);
        var keys = add(new MongoKeyValueStore(workspace));
        WorkspaceCopy.refuseUnfinished(keys, workspace.name());
        return new Source(workspace.name(), LogSource.of(log::head, log::read), keys, files(workspace));
    }

    private Target targetInDatabase(String uri) throws IOException {
        var workspace = add(MongoWorkspace.open(uri));
        var keys = add(new MongoKeyValueStore(workspace));
        return new Target(workspace.name(), log(workspace), keys, files(workspace));
    }

    private EventLog log(MongoWorkspace workspace) {
        return add(MongoEventLog.open(workspace, MongoLogSettings.DEFAULT, workers(), new SimpleMeterRegistry()));
    }

    private GridFsFileStore files(MongoWorkspace workspace) throws IOException {
        return add(GridFsFileStore.open(workspace, temporary(), COPIES_BYTES, InstantSource.system()));
    }

    private ExecutorService workers() {
        return add(Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory()));
    }

    private Path temporary() throws IOException {
        var directory = Files.createTempDirectory("plumbline-copy");
        opened.push(() -> {
            try (var all = Files.walk(directory)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        });
        return directory;
    }

    private <T extends AutoCloseable> T add(T part) {
        opened.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                throw new StoreException("A side of the copy did not close: " + e.getMessage(), e);
            }
        }
    }
}
