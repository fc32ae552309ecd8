package dev.plumbline.gateway.eventlog.commit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The groups between the {@link LogWriter}, which puts them in, and the {@link LogSyncer}, which takes them out when they are
 * published: the oldest are being published, those after them are with the store, the rest wait for it.
 *
 * <p>Where another writer was first, the positions that were given out are void: an epoch ends. Every append that has one
 * of them goes back to the writer, in order.
 */
final class GroupQueue {

    /** Most groups that are written but not durable. */
    private static final int GROUPS = 3;

    private final LogLimits limits;
    private final boolean joins;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Groups not published yet, oldest first; guarded by the lock, as are the next fields. */
    private final Deque<CommitGroup> groups = new ArrayDeque<>();

    private final List<PendingAppend> returned = new ArrayList<>();

    /** How many of the groups, the oldest, are stored and being published beside the store's work. */
    private int publishing;

    /** How many of the groups after those the store is working on. */
    private int underWay;

    private int epoch;
    private boolean closing;

    /** @param joins whether a group that is not with the store yet takes up the next one */
    GroupQueue(LogLimits limits, boolean joins) {
        this.limits = limits;
        this.joins = joins;
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
        return joins
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

    /** Waits for groups, which are with the store from now on; none when closing. */
    List<CommitGroup> next() {
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

    /**
     * The groups with the store are stored and can be published while it works on others. To be asked while none is being
     * published.
     *
     * @return false if no others are waiting
     */
    boolean makeWay() {
        lock.lock();
        try {
            if (!joins || groups.size() == underWay) {
                return false;
            }
            publishing = underWay;
            underWay = 0;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of the oldest groups: they were published, or have failed. */
    void done(int count) {
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
    void giveBack(int groupsStored, int appendsStored) {
        lock.lock();
        try {
            done(groupsStored);
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
    }

    /** What was taken over is still stored, then there is no next. */
    void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
