package dev.plumbline.gateway.store.rocksdb;

import dev.plumbline.gateway.store.KeyValueStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** {@link KeyValueStore} in a RocksDB directory of its own; every write is synced. */
public final class RocksDbKeyValueStore implements KeyValueStore {

    private static final String FAMILY = "default";
    private static final long WRITE_BUFFER_BYTES = 4L << 20;

    private record Watching(String prefix, Watcher watcher) {}

    private final RocksDatabase database;
    private final List<Watching> watches = new CopyOnWriteArrayList<>();

    /** Expectations are checked and changes written under it, so that no other write comes between. */
    private final ReentrantLock writing = new ReentrantLock();

    private RocksDbKeyValueStore(RocksDatabase database) {
        this.database = database;
    }

    /**
     * Opens the store in {@code directory}, creating it where missing.
     *
     * @throws dev.plumbline.gateway.store.StoreException saying why it cannot be opened
     */
    public static RocksDbKeyValueStore open(Path directory) {
        return new RocksDbKeyValueStore(RocksDatabase.open(
                directory,
                RocksDatabase.writableOptions(),
                Map.of(FAMILY, new ColumnFamilyOptions().setWriteBufferSize(WRITE_BUFFER_BYTES))));
    }

    /** Opens an existing store to read what was written up to now, also beside the process that writes it. */
    public static RocksDbKeyValueStore openToRead(Path directory, Path notes) {
        return new RocksDbKeyValueStore(RocksDatabase.beside(() -> RocksDatabase.openReadOnly(
                directory, RocksDatabase.readOnlyOptions(notes), Map.of(FAMILY, new ColumnFamilyOptions()))));
    }

    @Override
    public Optional<byte[]> get(String key) {
        return database.read(db -> Optional.<byte[]>ofNullable(db.get(utf8(key))));
    }

    @Override
    public List<Entry> scan(String prefix, String after, int limit) {
        return database.read(db -> {
            try (RocksIterator iterator = db.newIterator()) {
                return page(iterator, utf8(prefix), utf8(after), limit);
            }
        });
    }

    private static List<Entry> page(RocksIterator iterator, byte[] prefix, byte[] after, int limit)
            throws RocksDBException {
        iterator.seek(Arrays.compareUnsigned(after, prefix) > 0 ? after : prefix);
        if (after.length > 0 && iterator.isValid() && Arrays.equals(iterator.key(), after)) {
            iterator.next();
        }
        List<Entry> found = new ArrayList<>();
        for (; iterator.isValid() && found.size() < limit; iterator.next()) {
            byte[] key = iterator.key();
            if (!startsWith(key, prefix)) {
                break;
            }
            found.add(new Entry(new String(key, StandardCharsets.UTF_8), iterator.value()));
        }
        iterator.status();
        return found;
    }

    @Override
    public boolean write(Batch batch) {
        writing.lock();
        try {
            boolean written = database.write(db -> holds(db, batch.expectations()) && apply(db, batch.changes()));
            if (written) {
                batch.changes().forEach(this::tell);
            }
            return written;
        } finally {
            writing.unlock();
        }
    }

    private static boolean holds(RocksDB db, List<Batch.Change> expectations) throws RocksDBException {
        for (Batch.Change expected : expectations) {
            byte @Nullable [] current = db.get(utf8(expected.key()));
            if (!Arrays.equals(current, expected.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean apply(RocksDB db, List<Batch.Change> changes) throws RocksDBException {
        try (WriteBatch written = new WriteBatch();
                WriteOptions synced = new WriteOptions().setSync(true)) {
            for (Batch.Change change : changes) {
                byte[] value = change.value();
                if (value == null) {
                    written.delete(utf8(change.key()));
                } else {
                    written.put(utf8(change.key()), value);
                }
            }
            db.write(synced, written);
            return true;
        }
    }

    private void tell(Batch.Change change) {
        for (Watching watching : watches) {
            if (change.key().startsWith(watching.prefix())) {
                watching.watcher().changed(change.key(), change.value());
            }
        }
    }

    /** The directory is this process's alone. */
    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Watch watch(String prefix, Watcher watcher) {
        Watching watching = new Watching(prefix, watcher);
        watches.add(watching);
        return () -> watches.remove(watching);
    }

    @Override
    public void close() {
        database.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }
}
