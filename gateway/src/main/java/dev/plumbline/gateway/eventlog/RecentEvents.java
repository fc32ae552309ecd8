package dev.plumbline.gateway.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of the log, kept in memory so that who follows the log, or sources what was just appended, need not
 * ask the disk. Bounded by count and by bytes of payload. One thread adds, any number read.
 */
public final class RecentEvents {

    private static final int OVERHEAD_BYTES = 400;

    private final AtomicReferenceArray<@Nullable StoredEvent> ring;
    private final long maxBytes;
    private volatile long oldest;
    private long newest;
    private long bytes;

    /**
     * @param events most events to keep, rounded up to a power of two
     * @param maxBytes most bytes to keep, estimated as payload plus 400 each, and the payload once more where its content is kept too
     * @param head last position of the log
     */
    public RecentEvents(int events, long maxBytes, long head) {
        this.ring = new AtomicReferenceArray<>(Integer.highestOneBit(Math.max(1, events - 1)) * 2);
        this.maxBytes = maxBytes;
        this.newest = head;
        this.oldest = head + 1;
    }

    /** Adds the event that follows the newest one. */
    public void add(StoredEvent event) {
        while (oldest <= newest && (newest - oldest + 1 >= ring.length() || bytes + size(event) > maxBytes)) {
            dropOldest();
        }
        ring.set(slot(event.position()), event);
        newest = event.position();
        bytes += size(event);
    }

    private void dropOldest() {
        StoredEvent dropped = ring.getAndSet(slot(oldest), null);
        oldest++;
        bytes -= dropped == null ? 0 : size(dropped);
    }

    /** Forgets everything; the next event added follows {@code head}. */
    public void restart(long head) {
        while (oldest <= newest) {
            dropOldest();
        }
        newest = head;
        oldest = head + 1;
    }

    /** The event at this position, if it is among those kept. */
    public @Nullable StoredEvent get(long position) {
        if (position < oldest) {
            return null;
        }
        StoredEvent event = ring.get(slot(position));
        return event != null && event.position() == position ? event : null;
    }

    /** The events from one position to another, both included, or {@code null} unless all of them are kept. */
    public @Nullable List<StoredEvent> range(long from, long to) {
        if (from < oldest) {
            return null;
        }
        List<StoredEvent> range = new ArrayList<>((int) Math.min(to - from + 1, ring.length()));
        for (long position = from; position <= to; position++) {
            StoredEvent event = get(position);
            if (event == null) {
                return null;
            }
            range.add(event);
        }
        return range;
    }

    private int slot(long position) {
        return (int) (position & (ring.length() - 1));
    }

    private static long size(StoredEvent event) {
        return OVERHEAD_BYTES + (event.content() == null ? 1L : 2L) * event.payload().length;
    }
}
