package dev.plumbline.gateway.eventlog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Positions by {@link IndexKey}, in two flat arrays' worth of memory: open addressing over the keys' 64-bit hashes, without
 * the keys themselves. Should two keys have the same hash, the later position answers for both; who asks "was there
 * anything after" may then hear yes for no, never no for yes.
 *
 * <p>One thread puts, any number get. It does not grow; keep it at most half full.
 */
public final class PositionTable {

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(long[].class);

    /** Hash and position in turn; a hash of 0 is an empty slot. */
    private final long[] slots;

    private final int mask;
    private int size;

    /** @param keys how many keys it is to hold, 1 or more; takes 32 to 64 bytes each */
    public PositionTable(int keys) {
        int capacity = Integer.highestOneBit(Math.max(2, keys * 2 - 1)) * 2;
        this.slots = new long[capacity * 2];
        this.mask = capacity - 1;
    }

    public void put(IndexKey key, long position) {
        put(key.hash(), position);
    }

    private void put(long hash, long position) {
        for (int slot = (int) hash & mask; ; slot = slot + 1 & mask) {
            long found = slots[2 * slot];
            if (found == hash || found == 0) {
                SLOTS.setRelease(slots, 2 * slot + 1, position);
                if (found == 0) {
                    SLOTS.setRelease(slots, 2 * slot, hash);
                    size++;
                }
                return;
            }
        }
    }

    /** A table of that many keys with the same positions; for the thread that puts. */
    public PositionTable copy(int keys) {
        PositionTable copy = new PositionTable(keys);
        for (int slot = 0; slot <= mask; slot++) {
            if (slots[2 * slot] != 0) {
                copy.put(slots[2 * slot], slots[2 * slot + 1]);
            }
        }
        return copy;
    }

    /** The position last put for the key, or 0. */
    public long get(IndexKey key) {
        long hash = key.hash();
        for (int slot = (int) hash & mask; ; slot = slot + 1 & mask) {
            long found = (long) SLOTS.getAcquire(slots, 2 * slot);
            if (found == hash) {
                return (long) SLOTS.getAcquire(slots, 2 * slot + 1);
            }
            if (found == 0) {
                return 0;
            }
        }
    }

    /** How many keys it holds; for the thread that puts. */
    public int size() {
        return size;
    }
}
