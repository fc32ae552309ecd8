package dev.plumbline.gateway.eventlog.commit;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Appends that wait for the writer, bounded by number and by bytes. Any number put in, the writer takes out. */
final class AppendQueue {

    private final LogLimits limits;
    private final BlockingQueue<PendingAppend> queue;
    private final AtomicLong bytes = new AtomicLong();

    AppendQueue(LogLimits limits) {
        this.limits = limits;
        this.queue = new LinkedBlockingQueue<>(limits.queuedAppends());
    }

    /** Puts the append in; {@code false} if there is no room. */
    boolean offer(PendingAppend append) {
        if (bytes.addAndGet(append.bytes) <= limits.queuedBytes() && queue.offer(append)) {
            return true;
        }
        bytes.addAndGet(-append.bytes);
        return false;
    }

    /** Takes the append back; {@code false} if the writer has it. */
    boolean remove(PendingAppend append) {
        boolean removed = queue.remove(append);
        if (removed) {
            bytes.addAndGet(-append.bytes);
        }
        return removed;
    }

    /** Makes a writer that waits in {@link #takeGroup} return. One that does not wait is not helped, and needs none. */
    void wake() {
        var _ = queue.offer(PendingAppend.NONE); // Refused when full, and then nobody waits.
    }

    /**
     * Waits for an append, then takes as many as one group may have. May return without any.
     *
     * @param waitMillis how long to wait at most; 0 not to wait
     */
    void takeGroup(List<PendingAppend> group, long waitMillis) {
        try {
            take(group, waitMillis == 0 ? queue.poll() : queue.poll(waitMillis, TimeUnit.MILLISECONDS), 0, 0);
        } catch (InterruptedException e) {
            // Nobody interrupts the writer; should it happen, it looks round and comes back.
        }
    }

    /** Takes what waits, as far as the group has room. */
    void fill(List<PendingAppend> group) {
        long groupBytes = 0;
        int events = 0;
        for (PendingAppend append : group) {
            groupBytes += append.bytes;
            events += append.events.size();
        }
        take(group, nextOf(groupBytes, events), groupBytes, events);
    }

    private void take(List<PendingAppend> group, @Nullable PendingAppend first, long alreadyBytes, int alreadyEvents) {
        long groupBytes = alreadyBytes;
        int events = alreadyEvents;
        PendingAppend next = first;
        while (next != null) {
            if (next != PendingAppend.NONE) {
                group.add(next);
                bytes.addAndGet(-next.bytes);
                groupBytes += next.bytes;
                events += next.events.size();
            }
            next = nextOf(groupBytes, events);
        }
    }

    private @Nullable PendingAppend nextOf(long groupBytes, int events) {
        return groupBytes < limits.groupBytes() && events < limits.groupEvents() ? queue.poll() : null;
    }

    /** The waiting appends, for counting. */
    Collection<?> waiting() {
        return queue;
    }
}
