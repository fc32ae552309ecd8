package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.PositionTable;

/**
 * The keys of the events that the writer has given positions to but nobody can see yet, in this commit group and those
 * before it. Nothing is taken out: an entry no longer counts when its position is published. For the writer's thread.
 */
final class UnpublishedKeys {

    private static final int KEYS = 32_768;

    private PositionTable younger = new PositionTable(KEYS);
    private PositionTable older = new PositionTable(1);
    private int capacity = KEYS;
    private long youngerEnds;
    private long olderEnds;

    /** @param published the head at some time since the group was begun */
    void add(IndexKey[] keys, long position, long published) {
        if (younger.size() + keys.length > capacity) {
            makeRoom(keys.length, published);
        }
        for (IndexKey key : keys) {
            younger.put(key, position);
        }
        youngerEnds = position;
    }

    private void makeRoom(int more, long published) {
        if (olderEnds <= published && more <= KEYS) {
            older = younger;
            olderEnds = youngerEnds;
            capacity = KEYS;
            younger = new PositionTable(capacity);
        } else {
            capacity = Math.max(capacity * 2, younger.size() + more);
            younger = younger.copy(capacity);
        }
    }

    /** Whether the key occurs after the position {@code published}, as far as positions were given out. */
    boolean has(IndexKey key, long published) {
        return younger.get(key) > published || olderEnds > published && older.get(key) > published;
    }

    /** Forgets everything: the positions given out will be given out again. */
    void clear() {
        younger = new PositionTable(KEYS);
        older = new PositionTable(1);
        capacity = KEYS;
        youngerEnds = 0;
        olderEnds = 0;
    }
}
