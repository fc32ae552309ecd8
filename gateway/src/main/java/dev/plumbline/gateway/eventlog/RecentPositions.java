package dev.plumbline.gateway.eventlog;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The last position of every index key that occurred after a certain position, the floor: bounded memory that still
 * gives exact answers. A key that is not in it has no event after the floor; what lies at or before the floor is a matter
 * for the store's index.
 *
 * <p>Two generations of a map: when the younger is full it becomes the older, and the floor moves to where it began.
 *
 * <p>One thread records, any number ask. Who asks must have read the log's head before calling {@link #window()}; the
 * answers then cover every event up to that head.
 */
public final class RecentPositions {

    private final int keysPerGeneration;
    private volatile Window window;
    private long youngerBegins;

    /**
     * @param keys about how many keys to remember, 2 or more; a key takes some 100 bytes
     * @param head last position of the log; nothing is known about events up to it
     */
    public RecentPositions(int keys, long head) {
        this.keysPerGeneration = Math.max(1, keys / 2);
        this.youngerBegins = head;
        this.window = new Window(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), head);
    }

    /** Notes an event; positions come in order. */
    public void record(long position, String type, Set<Tag> tags) {
        Window current = window;
        current.younger.put(IndexKey.ofType(type), position);
        for (Tag tag : tags) {
            current.younger.put(new IndexKey(tag, type), position);
        }
        if (current.younger.size() >= keysPerGeneration) {
            window = new Window(new ConcurrentHashMap<>(), current.younger, youngerBegins);
            youngerBegins = position;
        }
    }

    /** Forgets everything: the log's head is now {@code head} for reasons other than {@link #record}. */
    public void restart(long head) {
        youngerBegins = head;
        window = new Window(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), head);
    }

    public Window window() {
        return window;
    }

    /** What is known at one moment; goes on to see later events of the younger generation. */
    public static final class Window {

        private final ConcurrentMap<IndexKey, Long> younger;
        private final ConcurrentMap<IndexKey, Long> older;
        private final long floor;

        private Window(ConcurrentMap<IndexKey, Long> younger, ConcurrentMap<IndexKey, Long> older, long floor) {
            this.younger = younger;
            this.older = older;
            this.floor = floor;
        }

        /** Answers are complete for events after this position. */
        public long floor() {
            return floor;
        }

        /** The key's last position after the floor, or 0 if it has none. */
        public long last(IndexKey key) {
            Long last = younger.get(key);
            if (last == null) {
                last = older.get(key);
            }
            return last == null ? 0 : last;
        }
    }
}
