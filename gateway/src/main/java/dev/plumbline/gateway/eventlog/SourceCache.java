package dev.plumbline.gateway.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * All events of an index key, for keys with few of them: the lifecycle of a task, a stroke's predecessor, and the
 * knowledge that a key has no event yet. A decision that reads them costs no disk read, however long the log is.
 *
 * <p>An entry says up to which position it is complete; {@link RecentPositions} tells whether the key occurred since. So
 * entries need no invalidation: what is stale is seen to be. The writer extends entries as events are appended.
 *
 * <p>Bounded by estimated bytes, in two generations: what is used moves to the younger, the older is dropped whole.
 */
public final class SourceCache {

    /** A key with more events than this is read from the index every time. */
    public static final int MOST_EVENTS = 64;

    private static final long KEY_BYTES = 200;
    private static final long EVENT_BYTES = 64;

    /** How many positions an entry may lag before a hit brings it up to date, so that the window never outruns it. */
    private static final long REFRESH_AFTER = 1024;

    private final long bytesPerGeneration;
    private volatile Generations generations = new Generations(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    private final LongAdder youngerBytes = new LongAdder();

    private record Generations(ConcurrentMap<IndexKey, History> younger, ConcurrentMap<IndexKey, History> older) {}

    /** All events of a key up to {@code completeTo}. Compared by identity. */
    private static final class History {
        final long completeTo;
        final List<StoredEvent> events;

        History(long completeTo, List<StoredEvent> events) {
            this.completeTo = completeTo;
            this.events = events;
        }

        boolean isCurrent(IndexKey key, RecentPositions.Window recent) {
            return completeTo >= recent.floor() && recent.last(key) <= completeTo;
        }

        long bytes() {
            long bytes = KEY_BYTES;
            for (StoredEvent event : events) {
                bytes += EVENT_BYTES + event.payload().length;
            }
            return bytes;
        }
    }

    /** @param maxBytes about how much memory to use, in bytes */
    public SourceCache(long maxBytes) {
        this.bytesPerGeneration = maxBytes / 2;
    }

    /**
     * All events of the key up to {@code head} and possibly some after it, ascending; {@code null} if not cached.
     *
     * @param head the log's head, read before {@code recent} was asked for
     */
    public @Nullable List<StoredEvent> find(IndexKey key, long head, RecentPositions.Window recent) {
        Generations current = generations;
        History history = current.younger.get(key);
        if (history == null) {
            history = current.older.remove(key);
            if (history != null && history.isCurrent(key, recent)) {
                add(key, history);
            }
        }
        if (history == null || !history.isCurrent(key, recent)) {
            return null;
        }
        if (head - history.completeTo > REFRESH_AFTER) {
            current.younger.replace(key, history, new History(head, history.events));
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

    /** Called by the writer for each event, before it is recorded in {@code recent} and before it is visible. */
    public void extend(StoredEvent event, RecentPositions.Window recent) {
        extend(IndexKey.ofType(event.name()), event, recent);
        for (Tag tag : event.tags()) {
            extend(new IndexKey(tag, event.name()), event, recent);
        }
    }

    private void extend(IndexKey key, StoredEvent event, RecentPositions.Window recent) {
        Generations current = generations;
        History history = current.younger.get(key);
        if (history == null) {
            history = current.older.get(key);
        }
        if (history == null || !history.isCurrent(key, recent)) {
            return;
        }
        current.older.remove(key);
        current.younger.remove(key);
        if (history.events.size() < MOST_EVENTS) {
            List<StoredEvent> events = new ArrayList<>(history.events.size() + 1);
            events.addAll(history.events);
            events.add(event);
            add(key, new History(event.position(), List.copyOf(events)));
        }
    }

    private void add(IndexKey key, History history) {
        long bytes = history.bytes();
        if (bytes > bytesPerGeneration) {
            return;
        }
        generations.younger.put(key, history);
        youngerBytes.add(bytes);
        if (youngerBytes.sum() > bytesPerGeneration) {
            rotate();
        }
    }

    private synchronized void rotate() {
        if (youngerBytes.sum() > bytesPerGeneration) {
            generations = new Generations(new ConcurrentHashMap<>(), generations.younger);
            youngerBytes.reset();
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        generations = new Generations(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        youngerBytes.reset();
    }
}
