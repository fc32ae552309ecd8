package dev.plumbline.gateway.store.rocksdb;

import dev.plumbline.gateway.store.StoreAwayException;
import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WALRecoveryMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(RocksDatabase.class);
    private static final int OPEN_ATTEMPTS = 5;
    private static final long INFO_LOG_BYTES = 4L << 20;
    private static final long RETRY_NANOS = 500_000_000;

    /** Work on the open database. */
    @FunctionalInterface
    public interface Work<T> {
        T on(RocksDB db) throws RocksDBException;
    }

    private final RocksOpening opening;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    /** Why nothing is written by {@link #write} now, and when it was last tried whether that is over. */
    private volatile @Nullable String failure;

    private long triedNanos;

    /** Null when closed, or when opening again failed; guarded by {@link #use}. */
    private RocksOpening.@Nullable Opened opened;

    private RocksDatabase(RocksOpening opening) {
        this.opening = opening;
    }

    /** Options for a database that is only read; {@code notes} is where RocksDB may write about it. */
    public static DBOptions readOnlyOptions(Path notes) {
        NativeLibrary.load();
        return new DBOptions()
                .setDbLogDir(notes.toString())
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                .setInfoLogLevel(InfoLogLevel.FATAL_LEVEL);
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
        return open(directory, options, families, Set.of());
    }

    /**
     * The same, where {@code former} are those of the families that an earlier layout had: they are opened where they are, to
     * be {@linkplain #drop dropped}, and never made.
     */
    public static RocksDatabase open(
            Path directory, DBOptions options, Map<String, ColumnFamilyOptions> families, Set<String> former) {
        RocksOpening opening = new RocksOpening(directory, options, families, former, RocksDB::open);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            opening.close();
            throw new StoreException(RocksFailure.opening(directory, e), e);
        }
        return open(opening);
    }

    /**
     * Opens an existing database to read what was written up to now; another process may have it open and write to it.
     * Options and families as in {@link #open}; families that are not there are left out.
     */
    public static RocksDatabase openReadOnly(
            Path directory, DBOptions options, Map<String, ColumnFamilyOptions> families) {
        return open(new RocksOpening(directory, options, families, families.keySet(), RocksDB::openReadOnly));
    }

    private static RocksDatabase open(RocksOpening opening) {
        RocksDatabase database = new RocksDatabase(opening);
        try {
            database.opened = opening.open();
            return database;
        } catch (RocksDBException | IOException e) {
            database.close();
            throw new StoreException(RocksFailure.opening(opening.directory(), e), e);
        }
    }

    /** Opens to read beside a running server, which may delete a file just as it is being opened: then it looks again. */
    public static <T> T beside(Supplier<T> opening) {
        for (int attempt = 1; ; attempt++) {
            try {
                return opening.get();
            } catch (StoreException e) {
                if (!RocksFailure.isIncomplete(e) || attempt == OPEN_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Closes the database and opens it again, which is how RocksDB gets over a failed write. Waits for work under way;
     * work that comes meanwhile waits too.
     *
     * @throws StoreException if it cannot be opened; then nothing works but another attempt, or {@link #close}
     */
    public void reopen() {
        use.writeLock().lock();
        try {
            if (opened != null) {
                opened.close();
                opened = null;
            }
            opened = opening.open();
        } catch (RocksDBException | IOException e) {
            throw new StoreException(RocksFailure.opening(directory(), e), e);
        } finally {
            use.writeLock().unlock();
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

    /**
     * The column family of that name, which must have been given to {@link #open}. Only within {@link #read}, {@link #write}
     * or {@link #attempt}, every time: the handle does not outlive a {@link #reopen}, and to use it then ends the process.
     *
     * @throws IllegalStateException when asked outside
     */
    public ColumnFamilyHandle family(String name) {
        if (use.getReadHoldCount() == 0) {
            throw new IllegalStateException("The column family " + name + " is not kept open for who asks");
        }
        ColumnFamilyHandle handle = opened == null ? null : opened.families().get(name);
        if (handle == null) {
            throw new IllegalArgumentException("No column family named " + name);
        }
        return handle;
    }

    /** Whether the column family is there; ask within {@link #read} or {@link #write}. */
    public boolean has(String name) {
        return opened != null && opened.families().containsKey(name);
    }

    /** Removes a column family of an earlier layout, where it is there. */
    public void drop(String name) {
        write(db -> {
            if (has(name)) {
                db.dropColumnFamily(family(name));
            }
            return name;
        });
    }

    public Path directory() {
        return opening.directory();
    }

    /** Runs work that reads; what RocksDB reports becomes a {@link StoreException}. */
    public <T> T read(Work<T> work) {
        try {
            return whileOpen(work);
        } catch (RocksDBException e) {
            throw new StoreException(RocksFailure.reading(directory(), e), e);
        }
    }

    /**
     * Runs work that writes. After a write that failed, RocksDB takes no other: then the database is opened anew, once its
     * disk takes data again.
     *
     * @throws StoreAwayException when the disk does not take it now; some of it may have been stored all the same
     */
    public <T> T write(Work<T> work) {
        recover();
        try {
            return whileOpen(work);
        } catch (RocksDBException e) {
            if (!RocksFailure.mayPass(e)) {
                throw new StoreException(RocksFailure.writing(directory(), e), e);
            }
            throw suspend(e);
        }
    }

    private synchronized StoreAwayException suspend(RocksDBException e) {
        var sentence = failure == null ? RocksFailure.writing(directory(), e) : failure;
        if (failure == null) {
            failure = sentence;
            triedNanos = System.nanoTime();
            LOG.error("{} Nothing more is written there until the disk takes it again.", sentence, e);
        }
        return new StoreAwayException(sentence, e);
    }

    /** Does nothing but after a failure. */
    private void recover() {
        if (failure == null) {
            return;
        }
        synchronized (this) {
            var sentence = failure;
            if (sentence == null) {
                return;
            }
            if (System.nanoTime() - triedNanos < RETRY_NANOS) {
                throw new StoreAwayException(sentence, null);
            }
            try {
                DiskProbe.check(directory(), 0);
                reopen();
                failure = null;
                LOG.info("{} can be written again", directory());
            } catch (IOException | StoreException e) {
                triedNanos = System.nanoTime();
                throw new StoreAwayException(sentence, e);
            }
        }
    }

    /** Runs work for a caller that tells RocksDB's failures apart itself. */
    public <T> T attempt(Work<T> work) throws RocksDBException {
        return whileOpen(work);
    }

    private <T> T whileOpen(Work<T> work) throws RocksDBException {
        use.readLock().lock();
        try {
            if (opened == null) {
                throw new StoreException("The store in " + directory() + " is closed.");
            }
            return work.on(opened.db());
        } finally {
            use.readLock().unlock();
        }
    }

    /** Waits for work under way, then releases everything. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (opened != null) {
                opened.close();
                opened = null;
            }
            opening.close();
        } finally {
            use.writeLock().unlock();
        }
    }
}
