package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.AppendQueueFullException;
import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.LogHealth;
import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes the log. While the disk is busy, appends gather; then all of them are checked, and those whose
 * condition holds are written in one batch, which the {@link LogSyncer} syncs.
 *
 * <p>When a write or a sync fails, nothing more is accepted, for it is not known what of it reached the disk. Once the disk
 * takes data again the database is opened anew, and the log goes on from what is stored.
 */
final class LogWriter implements AutoCloseable {

    /** Where stored events go, on one thread at a time. */
    interface Publisher {

        /** These events were stored; {@code keys} is what each of them is indexed by. */
        void stored(List<StoredEvent> events, List<IndexKey[]> keys);

        /** The log was opened anew and ends here. */
        void recovered(LogPosition end);
    }

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final long FOR_EVER_MILLIS = Long.MAX_VALUE;
    private static final long RETRY_MILLIS = 1_000;
    private static final long CAUSE_NANOS = 1_000_000_000;
    private static final long PAUSE_NANOS = 1_000_000;

    private final LogDatabase database;
    private final TypeCatalog types;
    private final ConflictCheck conflicts;
    private final LogSettings settings;
    private final Answers answers;
    private final Publisher publisher;
    private final AppendQueue queue;
    private final LogSyncer syncer;
    private final EventChain chain = new EventChain();
    private final UnpublishedKeys keys = new UnpublishedKeys();
    private final Thread thread;
    private LogPosition end;
    private volatile boolean closing;
    private volatile LogHealth health = LogHealth.WRITABLE;

    LogWriter(
            LogDatabase database,
            TypeCatalog types,
            ConflictCheck conflicts,
            LogSettings settings,
            Executor acknowledgements,
            Publisher publisher,
            LogMetrics metrics,
            LogPosition end) {
        this.database = database;
        this.types = types;
        this.conflicts = conflicts;
        this.settings = settings;
        this.answers = new Answers(acknowledgements, metrics);
        this.publisher = publisher;
        this.end = end;
        this.queue = new AppendQueue(settings);
        this.syncer = new LogSyncer(database, answers, metrics, new Synced());
        metrics.watch(queue.waiting(), this);
        this.thread = Thread.ofPlatform().name("event-log-writer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Queues the append, or fails its future at once. */
    void submit(PendingAppend append) {
        LogHealth now = health();
        if (!now.writable()) {
            append.stored.completeExceptionally(new LogUnavailableException(now.sentence(), null));
        } else if (!queue.offer(append)) {
            append.stored.completeExceptionally(
                    new AppendQueueFullException(queue.waiting().size()));
        } else if (closing && queue.remove(append)) {
            append.stored.completeExceptionally(new LogUnavailableException(health().sentence(), null));
        }
    }

    LogHealth health() {
        return closing
                ? new LogHealth(false, "The event log in " + database.rocks().directory() + " is closed.")
                : health;
    }

    private void run() {
        List<PendingAppend> waiting = new ArrayList<>();
        try (WriteBatch batch = new WriteBatch();
                WriteOptions unsynced = new WriteOptions()) {
            while (gather(waiting)) {
                if (health.writable()) {
                    batch.clear();
                    commit(waiting, batch, unsynced);
                } else {
                    answers.failed(waiting, new LogUnavailableException(health.sentence(), null));
                    recover();
                }
                waiting.clear();
            }
        }
    }

    /** Waits for appends, or until it is time to recover; {@code false} when closing and none is left. */
    private boolean gather(List<PendingAppend> waiting) {
        boolean last = closing;
        try {
            queue.takeGroup(waiting, last ? 0 : health.writable() ? FOR_EVER_MILLIS : RETRY_MILLIS);
        } catch (InterruptedException e) {
            // Woken by close() to see what is left and end, or by a failure to recover.
            return true;
        }
        return !last || !waiting.isEmpty();
    }

    private void commit(List<PendingAppend> waiting, WriteBatch batch, WriteOptions unsynced) {
        try {
            CommitGroup group = check(waiting, batch);
            if (!group.appends().isEmpty()) {
                write(batch, unsynced);
                end = group.end();
                syncer.put(group);
            }
        } catch (StoreException e) {
            LOG.error("A group of {} appends could not be checked", waiting.size(), e);
            answers.failed(waiting, new LogUnavailableException(String.valueOf(e.getMessage()), e));
            syncer.awaitIdle();
            keys.clear();
        } catch (RocksDBException | RuntimeException | Error e) {
            answers.failed(waiting, suspend(e));
        }
    }

    /** The appends whose condition holds, encoded in the batch; the others are answered. */
    private CommitGroup check(List<PendingAppend> waiting, WriteBatch batch) throws RocksDBException {
        return database.rocks().attempt(db -> {
            ConflictCheck.Round round = conflicts.begin(syncer.unpublished(), keys);
            CommitGroup group = new CommitGroup(database, types, chain, batch, keys, round.published(), end);
            for (PendingAppend append : waiting) {
                if (append.guard != null && round.conflicts(append.guard, group)) {
                    answers.rejected(append);
                } else {
                    group.add(append);
                }
            }
            return group;
        });
    }

    private void write(WriteBatch batch, WriteOptions unsynced) throws RocksDBException {
        database.rocks().attempt(db -> {
            types.save(database, batch);
            db.write(unsynced, batch);
            return batch;
        });
        types.saved();
    }

    /** Refuses appends from now on. Those that were acknowledged or rejected before stay so. */
    private synchronized LogUnavailableException suspend(Throwable cause) {
        LogHealth before = health;
        if (before.writable()) {
            String sentence = cause instanceof RocksDBException e
                    ? RocksFailure.writing(database.rocks().directory(), e)
                    : "The event log's writer failed: " + cause + ".";
            LOG.error("{} Appends are refused until it can write again.", sentence, cause);
            health = new LogHealth(false, sentence);
            thread.interrupt();
        }
        return new LogUnavailableException(health.sentence(), cause);
    }

    private void recover() {
        if (closing) {
            return;
        }
        syncer.awaitIdle();
        try {
            DiskProbe.check(database.rocks().directory(), settings.writeBufferBytes());
            database.rocks().reopen();
            end = LogPosition.read(database);
            keys.clear();
            types.saveAgain();
            publisher.recovered(end);
            health = LogHealth.WRITABLE;
            LOG.info(
                    "The event log in {} can be written again, head {}",
                    database.rocks().directory(),
                    end.position());
        } catch (IOException | StoreException e) {
            LOG.debug("The event log cannot be written yet: {}", e.getMessage());
        }
    }

    /** Stores what is queued, then ends. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        syncer.close();
    }

    private final class Synced implements LogSyncer.Listener {

        @Override
        public void stored(CommitGroup group) {
            publisher.stored(group.events(), group.eventKeys());
        }

        @Override
        public LogUnavailableException failed(Throwable failure) {
            if (failure instanceof RocksDBException e && RocksFailure.isConsequence(e)) {
                awaitCause();
            }
            return suspend(failure);
        }

        /** The writer has just met the failure that this one only repeats, and is about to say what it was. */
        private void awaitCause() {
            long giveUp = System.nanoTime() + CAUSE_NANOS;
            while (health.writable() && System.nanoTime() < giveUp) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }

        @Override
        public boolean isSuspended() {
            return !health.writable();
        }
    }
}
