package dev.plumbline.gateway.eventlog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * All events of an index key, for keys with few of them: the lifecycle of a task, a stroke's predecessor, and the
 * knowledge that a key has no event yet. A decision that reads them costs no disk read, however long the log is.
 *
 * <p>An entry says up to which position it is complete; {@link RecentPositions} tells whether the key occurred since. So
 * entries need no invalidation: what is stale is seen to be. The writer extends entries as events are appended.
 *
 * <p>Bounded by estimated bytes. When full, entries that were not used since the last sweep go (a clock with one hand).
 */
public final class SourceCache {

    /** A key with more events than this is read from the index every time. */
    public static final int MOST_EVENTS = 64;

    private static final long KEY_BYTES = 250;
    private static final long EVENT_BYTES = 64;

    /** How many positions an entry may lag before a hit brings it up to date, so that the window never outruns it. */
    private static final long REFRESH_AFTER = 1024;

    private final long maxBytes;
    private final ConcurrentMap<IndexKey, History> histories = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private Iterator<ConcurrentMap.Entry<IndexKey, History>> hand =
            histories.entrySet().iterator();

    /** All events of a key up to {@code completeTo}. Compared by identity. */
    private static final class History {
        final long completeTo;
        final List<StoredEvent> events;
        final long bytes;
        volatile boolean used = true;

        History(long completeTo, List<StoredEvent> events) {
            this.completeTo = completeTo;
            this.events = events;
            long sum = KEY_BYTES;
            for (StoredEvent event : events) {
                sum += EVENT_BYTES + event.payload().length;
            }
            this.bytes = sum;
        }

        boolean isCurrent(IndexKey key, RecentPositions.Window recent) {
            return completeTo >= recent.floor() && recent.last(key) <= completeTo;
        }
    }

    /** @param maxBytes about how much memory to use, in bytes */
    public SourceCache(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * All events of the key up to {@code head} and possibly some after it, ascending; {@code null} if not cached.
     *
     * @param head the log's head, read before {@code recent} was asked for
     */
    public @Nullable List<StoredEvent> find(IndexKey key, long head, RecentPositions.Window recent) {
        History history = histories.get(key);
        if (history == null || !history.isCurrent(key, recent)) {
            return null;
        }
        if (!history.used) {
            history.used = true;
        }
        if (head - history.completeTo > REFRESH_AFTER) {
            histories.replace(key, history, new History(head, history.events));
        }
        return history.events;
    }

    /**
     * Notes all events that the key has up to {@code completeTo}; too many are not kept.
     *
     * @param completeTo the log's head before the events were read
     */
    public void put(IndexKey key, long completeTo, List<StoredEvent> events) {
        if (events.size() <= MOST_EVENTS) {
            add(key, new History(completeTo, List.copyOf(events)));
        }
    }

    /**
     * Extends the entries of an event's keys. Called by the writer for each event, before it is recorded in {@code recent}
     * and before it is visible.
     */
    public void extend(StoredEvent event, IndexKey[] keys, RecentPositions.Window recent) {
        for (IndexKey key : keys) {
            History history = histories.get(key);
            if (history != null && history.isCurrent(key, recent)) {
                if (history.events.size() < MOST_EVENTS) {
                    add(key, new History(event.position(), with(history.events, event)));
                } else {
                    remove(key, history);
                }
            }
        }
    }

    private static List<StoredEvent> with(List<StoredEvent> events, StoredEvent event) {
        if (events.isEmpty()) {
            return List.of(event);
        }
        List<StoredEvent> longer = new ArrayList<>(events.size() + 1);
        longer.addAll(events);
        longer.add(event);
        return List.copyOf(longer);
    }

    private void add(IndexKey key, History history) {
        History replaced = histories.put(key, history);
        if (bytes.addAndGet(history.bytes - (replaced == null ? 0 : replaced.bytes)) > maxBytes) {
            sweep();
        }
    }

    private void remove(IndexKey key, History history) {
        if (histories.remove(key, history)) {
            bytes.addAndGet(-history.bytes);
        }
    }

    private synchronized void sweep() {
        while (bytes.get() > maxBytes && !histories.isEmpty()) {
            if (!hand.hasNext()) {
                hand = histories.entrySet().iterator();
            }
            ConcurrentMap.Entry<IndexKey, History> entry = hand.next();
            History history = entry.getValue();
            if (history.used && history.bytes <= maxBytes) {
                history.used = false;
            } else {
                remove(entry.getKey(), history);
            }
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        for (ConcurrentMap.Entry<IndexKey, History> entry : histories.entrySet()) {
            remove(entry.getKey(), entry.getValue());
        }
    }
}
