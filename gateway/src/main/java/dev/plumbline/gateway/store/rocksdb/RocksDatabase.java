package dev.plumbline.gateway.store.rocksdb;

import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * One open RocksDB directory with its column families and the native objects that must be released with it.
 *
 * <p>Native memory is never touched after it was released: all use goes through {@link #read} and {@link #write}, which
 * {@link #close} waits for and which fail with a {@link StoreException} afterwards.
 *
 * <p>Recovery: a last write-ahead record that was cut short (the process or the machine died while writing it, so it was
 * never acknowledged) is dropped; damage anywhere else refuses to open, because what was acknowledged may be in it.
 */
public final class RocksDatabase implements AutoCloseable {

    private static final long INFO_LOG_BYTES = 4L << 20;

    /** Work on the open database. */
    @FunctionalInterface
    public interface Work<T> {
        T on(RocksDB db) throws RocksDBException;
    }

    private final Path directory;
    private final RocksDB db;
    private final DBOptions options;
    private final Map<String, ColumnFamilyHandle> families = new LinkedHashMap<>();
    private final List<ColumnFamilyOptions> familyOptions;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private RocksDatabase(
            Path directory,
            RocksDB db,
            DBOptions options,
            List<ColumnFamilyOptions> familyOptions,
            List<ColumnFamilyHandle> handles)
            throws RocksDBException {
        this.directory = directory;
        this.db = db;
        this.options = options;
        this.familyOptions = familyOptions;
        for (ColumnFamilyHandle handle : handles) {
            families.put(new String(handle.getName(), StandardCharsets.UTF_8), handle);
        }
    }

    /** Options for a database that this process writes; the caller may adjust them before {@link #open}. */
    public static DBOptions writableOptions() {
        NativeLibrary.load();
        return new DBOptions()
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setMaxLogFileSize(INFO_LOG_BYTES)
                .setKeepLogFileNum(2)
                .setStatsDumpPeriodSec(0)
                .setStatsPersistPeriodSec(0);
    }

    /**
     * Opens, and creates where missing, the database in {@code directory}.
     *
     * @param options taken over: closed with the database, also when opening fails
     * @param families column families by name, taken over as well; {@code default} must be one of them
     * @throws StoreException saying why it cannot be opened and what to do
     */
    public static RocksDatabase open(Path directory, DBOptions options, Map<String, ColumnFamilyOptions> families) {
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        families.forEach((name, family) ->
                descriptors.add(new ColumnFamilyDescriptor(name.getBytes(StandardCharsets.UTF_8), family)));
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        List<ColumnFamilyOptions> familyOptions = List.copyOf(families.values());
        try {
            Files.createDirectories(directory);
            RocksDB db = RocksDB.open(options, directory.toString(), descriptors, handles);
            return new RocksDatabase(directory, db, options, familyOptions, handles);
        } catch (RocksDBException | IOException e) {
            options.close();
            familyOptions.forEach(ColumnFamilyOptions::close);
            throw new StoreException(RocksFailure.opening(directory, e), e);
        }
    }

    /** Deletes the database in {@code directory}, which nobody may have open. */
    public static void destroy(Path directory) {
        NativeLibrary.load();
        try (Options options = new Options()) {
            RocksDB.destroyDB(directory.toString(), options);
        } catch (RocksDBException e) {
            throw new StoreException(RocksFailure.writing(directory, e), e);
        }
    }

    /** The column family of that name; it must have been given to {@link #open}. */
    public ColumnFamilyHandle family(String name) {
        ColumnFamilyHandle handle = families.get(name);
        if (handle == null) {
            throw new IllegalArgumentException("No column family named " + name);
        }
        return handle;
    }

    public Path directory() {
        return directory;
    }

    /** Runs work that reads; what RocksDB reports becomes a {@link StoreException}. */
    public <T> T read(Work<T> work) {
        try {
            return whileOpen(work);
        } catch (RocksDBException e) {
            throw new StoreException(RocksFailure.reading(directory, e), e);
        }
    }

    /** Runs work that writes; what RocksDB reports becomes a {@link StoreException}. */
    public <T> T write(Work<T> work) {
        try {
            return whileOpen(work);
        } catch (RocksDBException e) {
            throw new StoreException(RocksFailure.writing(directory, e), e);
        }
    }

    /** Writes the batch; for a caller that tells RocksDB's failures apart itself. */
    public void commit(WriteOptions options, WriteBatch batch) throws RocksDBException {
        whileOpen(open -> {
            open.write(options, batch);
            return true;
        });
    }

    private <T> T whileOpen(Work<T> work) throws RocksDBException {
        use.readLock().lock();
        try {
            if (closed) {
                throw new StoreException("The store in " + directory + " is closed.");
            }
            return work.on(db);
        } finally {
            use.readLock().unlock();
        }
    }

    /** Waits for work under way, then releases everything. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            families.values().forEach(ColumnFamilyHandle::close);
            db.close();
            options.close();
            familyOptions.forEach(ColumnFamilyOptions::close);
        } finally {
            use.writeLock().unlock();
        }
    }
}
