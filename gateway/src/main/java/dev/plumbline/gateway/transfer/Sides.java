package dev.plumbline.gateway.transfer;

import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.LogSnapshot;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.files.DiskFileStore;
import dev.plumbline.gateway.store.DataDirectory;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksDbKeyValueStore;
import dev.plumbline.gateway.transfer.WorkspaceCopy.Source;
import dev.plumbline.gateway.transfer.WorkspaceCopy.Target;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.Executors;

/** The two sides of a copy, opened by name, and closed together in the reverse order. */
public final class Sides implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /**
     * Opens what is copied from; a server may be writing to it.
     *
     * @param store a data directory
     * @throws StoreException when there is no workspace
     */
    public Source source(String store) throws IOException {
        var directory = Path.of(store).toAbsolutePath().normalize();
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
     * Opens what is copied to, for this process alone.
     *
     * @param store a data directory
     */
    public Target target(String store) throws IOException {
        var directory = add(DataDirectory.open(Path.of(store)));
        var workers =
                Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
        add(workers);
        var keys = add(RocksDbKeyValueStore.open(directory.identity()));
        var log = add(RocksDbEventLog.open(directory.log(), LogSettings.DEFAULT, workers, new SimpleMeterRegistry()));
        return new Target(directory.root().toString(), log, keys, add(DiskFileStore.open(directory.files())));
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
