package dev.plumbline.gateway.eventlog;

import java.lang.invoke.VarHandle;
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
 * <p>An entry has every visible event of its key: whoever makes events visible extends the entries of their keys first. An
 * entry that is put in was read from a log that may have gone on meanwhile, so it is taken only if {@link RecentPositions}
 * say that its key has not occurred since, which is asked while the key's place in the map is locked.
 *
 * <p>Bounded by estimated bytes. When full, entries that were not used since the last sweep go (a clock with one hand).
 */
public final class SourceCache {

    /** A key with more events than this is read from the index every time. */
    public static final int MOST_EVENTS = 64;

    private static final long KEY_BYTES = 250;
    private static final long EVENT_BYTES = 64;

    private final long maxBytes;
    private final RecentPositions recent;
    private final ConcurrentMap<IndexKey, History> histories = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private Iterator<ConcurrentMap.Entry<IndexKey, History>> hand =
            histories.entrySet().iterator();

    /** All events of a key. Compared by identity. */
    private static final class History {
        final List<StoredEvent> events;
        final long bytes;
        volatile boolean used = true;

        History(List<StoredEvent> events) {
            this.events = events;
            long sum = KEY_BYTES;
            for (StoredEvent event : events) {
                sum += EVENT_BYTES + event.payload().length;
            }
            this.bytes = sum;
        }
    }

    /**
     * @param maxBytes about how much memory to use, in bytes
     * @param recent where every event is recorded before the cache is told of it
     */
    public SourceCache(long maxBytes, RecentPositions recent) {
        this.maxBytes = maxBytes;
        this.recent = recent;
    }

    /** All events of the key up to the log's head and possibly some after it, ascending; {@code null} if not cached. */
    public @Nullable List<StoredEvent> find(IndexKey key) {
        History history = histories.get(key);
        if (history == null) {
            return null;
        }
        if (!history.used) {
            history.used = true;
        }
        return history.events;
    }

    /** Notes all events that the key has up to {@code completeTo}; too many are not kept. */
    public void put(IndexKey key, long completeTo, List<StoredEvent> events) {
        if (events.size() > MOST_EVENTS) {
            return;
        }
        History history = new History(List.copyOf(events));
        histories.compute(key, (_, known) -> {
            RecentPositions.Window now = recent.window();
            return completeTo < now.floor() || now.last(key) > completeTo ? known : replacing(known, history);
        });
        sweepIfFull();
    }

    /** Extends the entries of an event's keys, when it was recorded and before it is visible. For one thread at a time. */
    public void extend(StoredEvent event, IndexKey[] keys) {
        VarHandle.fullFence(); // Who puts an entry that is not seen here sees that the key was recorded.
        for (IndexKey key : keys) {
            histories.computeIfPresent(key, (_, history) -> {
                if (history.events.size() < MOST_EVENTS) {
                    return replacing(history, new History(with(history.events, event)));
                }
                bytes.addAndGet(-history.bytes);
                return null;
            });
        }
        sweepIfFull();
    }

    private History replacing(@Nullable History known, History history) {
        bytes.addAndGet(history.bytes - (known == null ? 0 : known.bytes));
        return history;
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

    private void sweepIfFull() {
        if (bytes.get() > maxBytes) {
            sweep();
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
            } else if (histories.remove(entry.getKey(), history)) {
                bytes.addAndGet(-history.bytes);
            }
        }
    }

    /** Forgets everything, when the log has gone on without {@link #extend} and the recent positions say so. */
    public synchronized void clear() {
        VarHandle.fullFence();
        histories.clear();
        bytes.set(0); // An entry that is just being put may go uncounted: that much more memory is used.
    }
}
