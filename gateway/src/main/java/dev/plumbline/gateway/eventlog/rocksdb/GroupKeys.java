package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.PositionTable;

/** The keys of the events in the commit group being put together. Used again for the next group, without clearing. */
final class GroupKeys {

    private static final int KEYS = 32_768;

    private PositionTable positions = new PositionTable(KEYS);
    private int capacity = KEYS;
    private long before;
    private boolean noted;

    /** Begins a group whose events come after this position. */
    void begin(long end) {
        // A group that failed gave out positions that are given out again: what it noted must go.
        boolean lastFailed = noted && end <= before;
        if (lastFailed || positions.size() > KEYS / 2) {
            positions = new PositionTable(KEYS);
            capacity = KEYS;
        }
        before = end;
        noted = false;
    }

    void add(IndexKey[] keys, long position) {
        if (positions.size() + keys.length > capacity) {
            grow(keys.length);
        }
        noted = true;
        for (IndexKey key : keys) {
            positions.put(key, position);
        }
    }

    private void grow(int more) {
        capacity = Math.max(capacity * 2, positions.size() + more);
        positions = positions.copy(capacity);
    }

    /** Whether an event of the group has the key. */
    boolean has(IndexKey key) {
        return positions.get(key) > before;
    }
}
