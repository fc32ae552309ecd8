package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.AppendQueueFullException;
import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes the log. While it waits for the disk, appends gather; then all of them are checked, and
 * those whose condition holds are written in one batch with one sync. Futures complete on the executor given, never on
 * this thread.
 */
final class LogWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

    private final LogDatabase database;
    private final TypeCatalog types;
    private final ConflictCheck conflicts;
    private final LogSettings settings;
    private final Executor acknowledgements;
    private final Consumer<List<StoredEvent>> publish;
    private final LogMetrics metrics;

    private final BlockingQueue<PendingAppend> queue;
    private final AtomicLong queuedBytes = new AtomicLong();
    private final EventChain chain = new EventChain();
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final Thread thread;
    private volatile boolean closing;
    private LogPosition end;

    /** @param publish makes events visible after they were stored, on the writer's thread */
    LogWriter(
            LogDatabase database,
            TypeCatalog types,
            ConflictCheck conflicts,
            LogSettings settings,
            Executor acknowledgements,
            Consumer<List<StoredEvent>> publish,
            LogMetrics metrics,
            LogPosition end) {
        this.database = database;
        this.types = types;
        this.conflicts = conflicts;
        this.settings = settings;
        this.acknowledgements = acknowledgements;
        this.publish = publish;
        this.metrics = metrics;
        this.end = end;
        this.queue = new LinkedBlockingQueue<>(settings.queuedAppends());
        metrics.queue(queue);
        this.thread = Thread.ofPlatform().name("event-log-writer").start(this::run);
    }

    /** Queues the append, or fails its future at once. */
    void submit(PendingAppend append) {
        if (closing) {
            append.stored.completeExceptionally(closed());
        } else if (queuedBytes.addAndGet(append.bytes) > settings.queuedBytes() || !queue.offer(append)) {
            queuedBytes.addAndGet(-append.bytes);
            append.stored.completeExceptionally(new AppendQueueFullException(queue.size()));
        } else if (closing && queue.remove(append)) {
            append.stored.completeExceptionally(closed());
        }
    }

    private LogUnavailableException closed() {
        return new LogUnavailableException(
                "The event log in " + database.rocks().directory() + " is closed.", null);
    }

    private void run() {
        List<PendingAppend> waiting = new ArrayList<>();
        try (WriteBatch batch = new WriteBatch()) {
            while (gather(waiting)) {
                batch.clear();
                commit(waiting, batch);
                waiting.clear();
            }
        } finally {
            synced.close();
        }
    }

    /** Waits for appends and takes as many as one group may have; {@code false} when closed and none is left. */
    private boolean gather(List<PendingAppend> waiting) {
        long bytes = 0;
        int events = 0;
        PendingAppend next = first();
        while (next != null) {
            waiting.add(next);
            queuedBytes.addAndGet(-next.bytes);
            bytes += next.bytes;
            events += next.events.size();
            next = bytes < settings.groupBytes() && events < settings.groupEvents() ? queue.poll() : null;
        }
        return !waiting.isEmpty();
    }

    private @Nullable PendingAppend first() {
        while (true) {
            try {
                return closing ? queue.poll() : queue.take();
            } catch (InterruptedException e) {
                // Only close() interrupts; it has set closing before.
                LOG.debug("Woken to close", e);
            }
        }
    }

    private void commit(List<PendingAppend> waiting, WriteBatch batch) {
        CommitGroup group = new CommitGroup(database, types, chain, batch, end);
        try {
            long head = end.position();
            for (PendingAppend append : waiting) {
                if (append.guard != null && conflicts.conflicts(append.guard, append.after, head, group)) {
                    reject(append);
                } else {
                    group.add(append);
                }
            }
            if (!group.appends().isEmpty()) {
                write(group, batch);
                acknowledge(group);
            }
        } catch (RocksDBException | RuntimeException e) {
            fail(waiting, e);
        }
    }

    private void write(CommitGroup group, WriteBatch batch) throws RocksDBException {
        types.save(database, batch);
        long started = System.nanoTime();
        database.rocks().commit(synced, batch);
        metrics.committed(System.nanoTime() - started, group.events().size());
        types.saved();
        end = group.end();
        publish.accept(group.events());
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
        acknowledgements.execute(() ->
                append.stored.completeExceptionally(AppendEventsTransactionRejectedException.conflictingEventsDetected(
                        append.condition.consistencyMarker())));
    }

    private void fail(List<PendingAppend> appends, Exception e) {
        LOG.error("A group of {} appends could not be stored", appends.size(), e);
        LogUnavailableException failure = new LogUnavailableException(String.valueOf(e.getMessage()), e);
        for (PendingAppend append : appends) {
            acknowledgements.execute(() -> append.stored.completeExceptionally(failure));
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
