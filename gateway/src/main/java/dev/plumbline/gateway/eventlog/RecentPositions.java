package dev.plumbline.gateway.eventlog;

/**
 * The last position of every index key that occurred after a certain position, the floor: bounded memory that still
 * gives exact answers. A key that is not in it has no event after the floor; what lies at or before the floor is a matter
 * for the store's index.
 *
 * <p>Two generations of a table: when the younger is full it becomes the older, and the floor moves to where it began.
 *
 * <p>One thread records, any number ask. Who asks must have read the log's head before calling {@link #window()}; the
 * answers then cover every event up to that head.
 */
public final class RecentPositions {

    private final int keysPerGeneration;
    private volatile Window window;
    private long youngerBegins;

    /** How many keys the younger table may have: more than usual only if a single event has more. */
    private int capacity;

    /**
     * @param keys about how many keys to remember, 2 or more; some 50 bytes each
     * @param head last position of the log; nothing is known about events up to it
     */
    public RecentPositions(int keys, long head) {
        this.keysPerGeneration = Math.max(1, keys / 2);
        this.youngerBegins = head;
        this.capacity = keysPerGeneration;
        this.window = empty(head);
    }

    private Window empty(long floor) {
        return new Window(new PositionTable(capacity), new PositionTable(1), floor);
    }

    /** Notes an event's keys; positions come in order. */
    public void record(long position, IndexKey[] keys) {
        Window current = window;
        if (current.younger.size() + keys.length > capacity) {
            capacity = Math.max(keysPerGeneration, keys.length);
            current = new Window(new PositionTable(capacity), current.younger, youngerBegins);
            youngerBegins = position - 1;
            window = current;
        }
        for (IndexKey key : keys) {
            current.younger.put(key, position);
        }
    }

    /** Forgets everything: the log's head is now {@code head} for reasons other than {@link #record}. */
    public void restart(long head) {
        youngerBegins = head;
        capacity = keysPerGeneration;
        window = empty(head);
    }

    public Window window() {
        return window;
    }

    /** What is known at one moment; goes on to see later events of the younger generation. */
    public static final class Window {

        private final PositionTable younger;
        private final PositionTable older;
        private final long floor;

        private Window(PositionTable younger, PositionTable older, long floor) {
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
            long last = younger.get(key);
            return last == 0 ? older.get(key) : last;
        }
    }
}
