package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.store.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Waits until what the writer has written is durable, and only then lets it be seen and acknowledges it. A thread of its
 * own, so that the writer prepares the next group while the store works on this one. Where the store is handed its groups
 * only then, another thread shows and acknowledges them while the next ones are on their way.
 *
 * <p>Where another writer was first, the positions that were given out are void: an epoch ends. Every append that has one
 * of them goes back to the writer, in order.
 */
final class LogSyncer implements AutoCloseable {

    /** Most groups that are written but not durable. */
    private static final int GROUPS = 3;

    /** What the syncer tells the log. */
    interface Listener {

        /** These events were stored: make them visible. */
        void stored(List<PlacedEvent> events);

        /** Appends are to be checked again. */
        void returned();

        /** The store did not take a group: nothing more may be written. */
        LogUnavailableException failed(Throwable failure);

        /** Whether nothing may be written since a failure. */
        boolean isSuspended();
    }

    private final GroupStore store;
    private final LogLimits limits;
    private final Answers answers;
    private final LogMetrics metrics;
    private final Listener listener;
    private final Thread thread;
    private final ExecutorService publisher = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("event-log-publisher").factory());

    /** Completed when the publisher is done with what it was given last; for the syncer's thread. */
    private CompletableFuture<Void> published = CompletableFuture.completedFuture(null);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Groups not published yet, oldest first; guarded by the lock, as are the next fields. */
    private final Deque<CommitGroup> groups = new ArrayDeque<>();

    private final List<PendingAppend> returned = new ArrayList<>();

    /** How many of the groups, the oldest, are stored and being published by the publisher. */
    private int publishing;

    /** How many of the groups after those the store is working on. */
    private int underWay;

    private int epoch;
    private boolean closing;

    LogSyncer(GroupStore store, LogLimits limits, Answers answers, LogMetrics metrics, Listener listener) {
        this.store = store;
        this.limits = limits;
        this.answers = answers;
        this.metrics = metrics;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("event-log-syncer").start(this::run);
    }

    /** Takes over a group that was written; waits while too many are waiting. */
    void put(CommitGroup group) {
        lock.lock();
        try {
            while (groups.size() >= GROUPS && !joins(group)) {
                changed.awaitUninterruptibly();
            }
            if (group.epoch() != epoch) {
                returned.addAll(group.after(0));
            } else if (joins(group)) {
                groups.getLast().join(group);
            } else {
                groups.add(group);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean joins(CommitGroup group) {
        return store.joinsGroups()
                && groups.size() > publishing + underWay
                && groups.getLast().hasRoomFor(group, limits);
    }

    /** Moves what came back to the end of the list. */
    void takeBack(List<PendingAppend> appends) {
        lock.lock();
        try {
            appends.addAll(returned);
            returned.clear();
        } finally {
            lock.unlock();
        }
    }

    int epoch() {
        lock.lock();
        try {
            return epoch;
        } finally {
            lock.unlock();
        }
    }

    /** The groups that are written but not published, and perhaps some that just were. */
    List<CommitGroup> unpublished() {
        lock.lock();
        try {
            return List.copyOf(groups);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until every group taken over was published, has failed or came back. */
    void awaitIdle() {
        lock.lock();
        try {
            while (!groups.isEmpty()) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (List<CommitGroup> written = next(); !written.isEmpty(); written = next()) {
            sync(written);
        }
    }

    /** Waits for groups; none when closing. */
    private List<CommitGroup> next() {
        lock.lock();
        try {
            while (groups.size() == publishing && !closing) {
                changed.awaitUninterruptibly();
            }
            underWay = groups.size() - publishing;
            return groups.stream().skip(publishing).toList();
        } finally {
            lock.unlock();
        }
    }

    private void sync(List<CommitGroup> written) {
        try {
            if (listener.isSuspended()) {
                throw new StoreException("a write before it failed");
            }
            int stored = stored(written);
            published.join();
            if (handOver(written, stored)) {
                published = CompletableFuture.runAsync(() -> publishOrFail(written, stored), publisher);
            } else {
                publishOrFail(written, stored);
            }
        } catch (Exception | Error e) {
            published.join();
            fail(written, e);
        }
    }

    /** Leaves the groups to the publisher if more are waiting for the store; the publisher has none then. */
    private boolean handOver(List<CommitGroup> written, int stored) {
        lock.lock();
        try {
            boolean all = stored
                    == written.stream()
                            .mapToInt(group -> group.appends().size())
                            .sum();
            if (!all || !store.joinsGroups() || groups.size() == written.size()) {
                return false;
            }
            publishing = written.size();
            underWay = 0;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void publishOrFail(List<CommitGroup> written, int stored) {
        try {
            publish(written, stored);
        } catch (Exception | Error e) {
            fail(written, e);
        }
    }

    private void fail(List<CommitGroup> written, Throwable e) {
        LogUnavailableException failure = listener.failed(e);
        for (CommitGroup group : written) {
            answers.failed(group.after(0), failure);
        }
        done(written.size());
    }

    /** How many of the groups' appends were stored. */
    private int stored(List<CommitGroup> written) throws Exception {
        if (written.stream().allMatch(group -> group.events().isEmpty())) {
            return 0;
        }
        long started = System.nanoTime();
        int stored = store.sync(written);
        metrics.synced(System.nanoTime() - started, written);
        return stored;
    }

    private void publish(List<CommitGroup> written, int stored) {
        int left = stored;
        int whole = 0;
        for (CommitGroup group : written) {
            int appends = Math.min(left, group.appends().size());
            publish(group, appends);
            if (appends < group.appends().size()) {
                giveBack(whole, appends);
                return;
            }
            left -= appends;
            whole++;
        }
        done(whole);
    }

    private void publish(CommitGroup group, int appends) {
        boolean all = appends == group.appends().size();
        List<PendingAppend> stored = all ? group.appends() : group.appends().subList(0, appends);
        int events = 0;
        for (PendingAppend append : stored) {
            events += append.events.size();
        }
        if (events > 0) {
            listener.stored(group.events().subList(0, events));
            answers.stored(stored, group.events().getFirst().position() - 1);
        }
        if (all) {
            answers.rejected(group.rejected());
        }
    }

    private void done(int count) {
        lock.lock();
        try {
            for (int i = 0; i < count; i++) {
                groups.remove();
            }
            if (publishing > 0) {
                publishing -= count;
            } else {
                underWay -= count;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the epoch: only this many groups, and of the next one this many appends, were stored. */
    private void giveBack(int groupsStored, int appendsStored) {
        done(groupsStored);
        lock.lock();
        try {
            int stored = appendsStored;
            for (CommitGroup group : groups) {
                returned.addAll(group.after(stored));
                stored = 0;
            }
            groups.clear();
            underWay = 0;
            epoch++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        listener.returned();
    }

    /** Syncs what was taken over, then ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }
}
