package dev.plumbline.gateway.eventlog.rocksdb;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Appends that wait for the writer, bounded by number and by bytes. Any number put in, the writer takes out. */
final class AppendQueue {

    private final LogSettings settings;
    private final BlockingQueue<PendingAppend> queue;
    private final AtomicLong bytes = new AtomicLong();

    AppendQueue(LogSettings settings) {
        this.settings = settings;
        this.queue = new LinkedBlockingQueue<>(settings.queuedAppends());
    }

    /** Puts the append in; {@code false} if there is no room. */
    boolean offer(PendingAppend append) {
        if (bytes.addAndGet(append.bytes) <= settings.queuedBytes() && queue.offer(append)) {
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

    /**
     * Waits for an append, then takes as many as one group may have.
     *
     * @param waitMillis how long to wait at most; 0 not to wait
     * @throws InterruptedException when woken while waiting; nothing was taken
     */
    void takeGroup(List<PendingAppend> group, long waitMillis) throws InterruptedException {
        long groupBytes = 0;
        int events = 0;
        PendingAppend next = waitMillis == 0 ? queue.poll() : queue.poll(waitMillis, TimeUnit.MILLISECONDS);
        while (next != null) {
            group.add(next);
            bytes.addAndGet(-next.bytes);
            groupBytes += next.bytes;
            events += next.events.size();
            next = nextOf(groupBytes, events);
        }
    }

    private @Nullable PendingAppend nextOf(long groupBytes, int events) {
        return groupBytes < settings.groupBytes() && events < settings.groupEvents() ? queue.poll() : null;
    }

    /** The waiting appends, for counting. */
    Collection<?> waiting() {
        return queue;
    }
}
