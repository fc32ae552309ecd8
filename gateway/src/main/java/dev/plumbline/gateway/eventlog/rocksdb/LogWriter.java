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
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes the log. While it waits for the disk, appends gather; then all of them are checked, and
 * those whose condition holds are written in one batch with one sync. Futures complete on the executor given, never on
 * this thread.
 *
 * <p>When a write fails, nothing more is accepted, for it is not known what of it reached the disk. Once the disk takes
 * data again the database is opened anew, and the log goes on from what is stored.
 */
final class LogWriter implements AutoCloseable {

    /** Where stored events go, on the writer's thread. */
    interface Publisher {

        /** These events were stored; {@code keys} is what each of them is indexed by. */
        void stored(List<StoredEvent> events, List<IndexKey[]> keys);

        /** The log was opened anew and ends here. */
        void recovered(LogPosition end);
    }

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final long FOR_EVER_MILLIS = Long.MAX_VALUE;
    private static final long RETRY_MILLIS = 1_000;

    private final LogDatabase database;
    private final TypeCatalog types;
    private final ConflictCheck conflicts;
    private final LogSettings settings;
    private final Executor acknowledgements;
    private final Publisher publisher;
    private final LogMetrics metrics;
    private final AppendQueue queue;
    private final EventChain chain = new EventChain();
    private final GroupKeys keys = new GroupKeys();
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
        this.acknowledgements = acknowledgements;
        this.publisher = publisher;
        this.metrics = metrics;
        this.end = end;
        this.queue = new AppendQueue(settings);
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
                    fail(waiting, new LogUnavailableException(health.sentence(), null));
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
            // Only close() interrupts: see what is left, then end.
            return true;
        }
        return !last || !waiting.isEmpty();
    }

    private void commit(List<PendingAppend> waiting, WriteBatch batch, WriteOptions unsynced) {
        try {
            CommitGroup group = check(waiting, batch);
            if (!group.appends().isEmpty()) {
                write(group, batch, unsynced);
                acknowledge(group);
            }
        } catch (RocksDBException e) {
            suspend(RocksFailure.writing(database.rocks().directory(), e), e, waiting);
        } catch (StoreException e) {
            LOG.error("A group of {} appends could not be checked", waiting.size(), e);
            fail(waiting, new LogUnavailableException(String.valueOf(e.getMessage()), e));
        } catch (RuntimeException | Error e) {
            suspend("The event log's writer failed: " + e + ".", e, waiting);
        }
    }

    private CommitGroup check(List<PendingAppend> waiting, WriteBatch batch) throws RocksDBException {
        CommitGroup group = new CommitGroup(database, types, chain, batch, keys, end);
        return database.rocks().attempt(db -> {
            for (PendingAppend append : waiting) {
                if (append.guard != null && conflicts.conflicts(append.guard, end.position(), group)) {
                    reject(append);
                } else {
                    group.add(append);
                }
            }
            return group;
        });
    }

    /** Written, then synced: nobody reads beyond the head, so it does not matter that RocksDB shows it in between. */
    private void write(CommitGroup group, WriteBatch batch, WriteOptions unsynced) throws RocksDBException {
        long started = System.nanoTime();
        long synced = database.rocks().attempt(db -> {
            types.save(database, batch);
            db.write(unsynced, batch);
            long written = System.nanoTime();
            db.syncWal();
            return System.nanoTime() - written;
        });
        metrics.committed(System.nanoTime() - started, synced, group.events().size());
        types.saved();
        end = group.end();
        publisher.stored(group.events(), group.eventKeys());
    }

    private void acknowledge(CommitGroup group) {
        long last = end.position() - group.events().size();
        for (PendingAppend append : group.appends()) {
            last += append.events.size();
            long position = last;
            acknowledgements.execute(() -> {
                metrics.appended(System.nanoTime() - append.queuedNanos);
                append.stored.complete(position);
            });
        }
    }

    private void reject(PendingAppend append) {
        metrics.conflict();
        acknowledgements.execute(() -> append.stored.completeExceptionally(
                AppendEventsTransactionRejectedException.conflictingEventsDetected(append.marker)));
    }

    private void fail(List<PendingAppend> appends, LogUnavailableException failure) {
        for (PendingAppend append : appends) {
            acknowledgements.execute(() -> append.stored.completeExceptionally(failure));
        }
    }

    /** Refuses appends from now on. Those of this group that were acknowledged or rejected before stay so. */
    private void suspend(String sentence, Throwable cause, List<PendingAppend> waiting) {
        LOG.error("{} Appends are refused until it can write again.", sentence, cause);
        health = new LogHealth(false, sentence);
        fail(waiting, new LogUnavailableException(sentence, cause));
    }

    private void recover() {
        if (closing) {
            return;
        }
        try {
            DiskProbe.check(database.rocks().directory(), settings.writeBufferBytes());
            database.rocks().reopen();
            end = LogPosition.read(database);
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
    }
}
