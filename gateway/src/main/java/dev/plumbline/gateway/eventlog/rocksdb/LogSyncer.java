package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.store.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.rocksdb.RocksDBException;

/**
 * Syncs what the writer has written, and only then lets it be seen and acknowledges it. A thread of its own, so that the
 * writer prepares the next group while the disk works on this one.
 */
final class LogSyncer implements AutoCloseable {

    /** Most groups that are written but not synced. */
    private static final int GROUPS = 3;

    /** What the syncer tells the log. */
    interface Listener {

        /** The group was stored: make it visible. */
        void stored(CommitGroup group);

        /** The disk did not take it: nothing more may be written. */
        LogUnavailableException failed(Throwable failure);

        /** Whether nothing may be written since a failure, and why. */
        boolean isSuspended();
    }

    private final LogDatabase database;
    private final Answers answers;
    private final LogMetrics metrics;
    private final Listener listener;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Groups not published yet, oldest first; guarded by the lock, as is the next field. */
    private final Deque<CommitGroup> groups = new ArrayDeque<>();

    private boolean closing;

    LogSyncer(LogDatabase database, Answers answers, LogMetrics metrics, Listener listener) {
        this.database = database;
        this.answers = answers;
        this.metrics = metrics;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("event-log-syncer").start(this::run);
    }

    /** Takes over a group that was written; waits while too many are waiting. */
    void put(CommitGroup group) {
        lock.lock();
        try {
            while (groups.size() >= GROUPS) {
                changed.awaitUninterruptibly();
            }
            groups.add(group);
            changed.signalAll();
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

    /** Waits until every group taken over was published or has failed. */
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
            done(written.size());
        }
    }

    /** Waits for groups; none when closing. */
    private List<CommitGroup> next() {
        lock.lock();
        try {
            while (groups.isEmpty() && !closing) {
                changed.awaitUninterruptibly();
            }
            return new ArrayList<>(groups);
        } finally {
            lock.unlock();
        }
    }

    private void done(int count) {
        lock.lock();
        try {
            for (int i = 0; i < count; i++) {
                groups.remove();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void sync(List<CommitGroup> written) {
        try {
            if (listener.isSuspended()) {
                throw new StoreException("a write before it failed");
            }
            long started = System.nanoTime();
            database.rocks().attempt(db -> {
                db.syncWal();
                return written;
            });
            metrics.synced(System.nanoTime() - started, written);
            for (CommitGroup group : written) {
                listener.stored(group);
                answers.stored(group);
            }
        } catch (RocksDBException | RuntimeException | Error e) {
            LogUnavailableException failure = listener.failed(e);
            for (CommitGroup group : written) {
                answers.failed(group.appends(), failure);
            }
        }
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
    }
}
