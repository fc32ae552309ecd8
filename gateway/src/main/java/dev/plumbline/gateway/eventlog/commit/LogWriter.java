package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.AppendQueueFullException;
import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.LogHealth;
import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that writes the log. While the store is busy, appends gather; then all of them are checked,
 * and those whose condition holds are written as one group, which the {@link LogSyncer} sees to become durable.
 *
 * <p>When that fails, nothing more is accepted, for it is not known what was stored. Once the store takes data again, the log
 * goes on from what is there.
 */
final class LogWriter implements AutoCloseable {

    /** What the writer's log does with events, on one thread at a time. */
    interface Publisher {

        /** Where the visible log ends. */
        LogEnd end();

        /** These events were stored. */
        void stored(List<PlacedEvent> events);

        /** The log was opened anew and ends here. */
        void recovered(LogEnd end);
    }

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final long FOR_EVER_MILLIS = Long.MAX_VALUE;
    private static final long RETRY_MILLIS = 1_000;
    private static final long CAUSE_NANOS = 1_000_000_000;
    private static final long PAUSE_NANOS = 1_000_000;

    private final GroupStore store;
    private final ConflictCheck conflicts;
    private final Answers answers;
    private final Publisher publisher;
    private final AppendQueue queue;
    private final GroupQueue groups;
    private final LogSyncer syncer;
    private final EventChain chain = new EventChain();
    private final UnpublishedKeys keys = new UnpublishedKeys();
    private final Thread thread;

    /** Where the groups that were written end, as long as one of them is on its way and the epoch is this one. */
    private LogEnd end = LogEnd.START;

    private int epoch;
    private volatile boolean closing;
    private volatile LogHealth health = LogHealth.WRITABLE;

    LogWriter(
            GroupStore store,
            ConflictCheck conflicts,
            LogLimits limits,
            Answers answers,
            Publisher publisher,
            LogMetrics metrics) {
        this.store = store;
        this.conflicts = conflicts;
        this.answers = answers;
        this.publisher = publisher;
        this.queue = new AppendQueue(limits);
        this.groups = new GroupQueue(limits, store.joinsGroups());
        this.syncer = new LogSyncer(groups, store, answers, metrics, new Synced());
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
        if (closing) {
            return new LogHealth(false, "The event log in " + store.name() + " is closed.");
        }
        LogHealth own = health;
        return own.writable() ? store.health() : own;
    }

    private void run() {
        List<PendingAppend> waiting = new ArrayList<>();
        while (gather(waiting)) {
            if (!health.writable()) {
                answers.failed(waiting, new LogUnavailableException(health.sentence(), null));
                recover();
            } else if (!waiting.isEmpty()) {
                commit(waiting);
            }
            waiting.clear();
        }
    }

    /** Waits for appends, or until it is time to recover; {@code false} when closing and none is left. */
    private boolean gather(List<PendingAppend> waiting) {
        boolean last = closing;
        groups.takeBack(waiting);
        if (waiting.isEmpty()) {
            queue.takeGroup(waiting, last ? 0 : health.writable() ? FOR_EVER_MILLIS : RETRY_MILLIS);
        }
        if (last && waiting.isEmpty()) {
            groups.awaitIdle();
            groups.takeBack(waiting);
        }
        if (!waiting.isEmpty() && health.writable() && store.hasRivals()) {
            awaitTurn(waiting);
        }
        return !last || !waiting.isEmpty();
    }

    /** Between two groups of this writer come those of others: nothing is prepared ahead of them. */
    private void awaitTurn(List<PendingAppend> waiting) {
        groups.awaitIdle();
        groups.takeBack(waiting);
        store.awaitTurn();
        queue.fill(waiting);
    }

    private void commit(List<PendingAppend> waiting) {
        try {
            CommitGroup group = check(waiting);
            if (!group.events().isEmpty()) {
                store.write(group);
            }
            end = group.end();
            groups.put(group);
        } catch (StoreException e) {
            LOG.error("A group of {} appends could not be checked", waiting.size(), e);
            answers.failed(waiting, new LogUnavailableException(String.valueOf(e.getMessage()), e));
            groups.awaitIdle();
            keys.clear();
        } catch (Exception | Error e) {
            answers.failed(waiting, suspend(e));
        }
    }

    /** The appends whose condition holds, and those that are in conflict. */
    private CommitGroup check(List<PendingAppend> waiting) {
        int now = groups.epoch();
        if (now != epoch) {
            epoch = now;
            keys.clear();
        }
        List<CommitGroup> unpublished = groups.unpublished();
        LogEnd start = unpublished.isEmpty() ? publisher.end() : end;
        ConflictCheck.Round round = conflicts.begin(unpublished, keys);
        CommitGroup group = new CommitGroup(chain, keys, round.published(), epoch, start);
        for (PendingAppend append : waiting) {
            if (round.conflicts(append.guard, group)) {
                group.reject(append);
            } else {
                group.add(append);
            }
        }
        if (!queue.waiting().isEmpty()) {
            group.follow();
        }
        return group;
    }

    /** Refuses appends from now on. Those that were acknowledged or rejected before stay so. */
    private synchronized LogUnavailableException suspend(Throwable cause) {
        LogHealth before = health;
        if (before.writable()) {
            String sentence = store.sentence(cause);
            LOG.error("{} Appends are refused until it can write again.", sentence, cause);
            health = new LogHealth(false, sentence);
            queue.wake();
        }
        return new LogUnavailableException(health.sentence(), cause);
    }

    private void recover() {
        if (closing) {
            return;
        }
        groups.awaitIdle();
        try {
            store.reopen().ifPresent(publisher::recovered);
            keys.clear();
            health = LogHealth.WRITABLE;
            LOG.info(
                    "The event log in {} can be written again, head {}",
                    store.name(),
                    publisher.end().position());
        } catch (StoreException e) {
            LOG.debug("The event log cannot be written yet: {}", e.getMessage());
        }
    }

    /** Stores what is queued, then ends. */
    @Override
    public void close() {
        closing = true;
        queue.wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        syncer.close();
    }

    private final class Synced implements LogSyncer.Listener {

        @Override
        public void stored(List<PlacedEvent> events) {
            publisher.stored(events);
        }

        @Override
        public void returned() {
            queue.wake();
        }

        @Override
        public LogUnavailableException failed(Throwable failure) {
            if (store.isConsequence(failure)) {
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
