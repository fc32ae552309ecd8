package dev.plumbline.gateway.eventlog.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells which blocks of the index may have a key: a Bloom filter (Bloom 1970) per block, held sideways, so that one word has
 * the same bit of 64 blocks and asking all of them costs as much as asking one. Takes 1 MiB for 64 blocks, 4 bytes an event.
 *
 * <p>With 8 of 2^17 bits a key, a block of 6,000 keys is asked in vain once in 13,000 times, one of 12,000 once in 190.
 *
 * <p>One thread adds. Others may ask about the blocks that they learned of, by a volatile read, after those were added.
 */
public final class BlockFilter {

    private static final int BITS = 1 << 17;
    private static final int PROBES = 8;
    private static final int BLOCKS_PER_SLICE = Long.SIZE;

    /** Replaced, never changed, so that who asks sees a list that is whole. */
    private volatile List<long[]> slices = List.of();

    /** The filter of a block without keys. */
    public static byte[] empty() {
        return new byte[BITS / Byte.SIZE];
    }

    /** Adds a key to a block's filter. */
    static void set(byte[] filter, long hash) {
        for (int i = 0; i < PROBES; i++) {
            int bit = bit(hash, i);
            filter[bit >>> 3] |= (byte) (1 << (bit & 7));
        }
    }

    private static int bit(long hash, int probe) {
        return (int) hash + probe * ((int) (hash >>> Integer.SIZE) | 1) & BITS - 1;
    }

    /** Adds the filter of the block with this number; they come in order. */
    public void add(int block, byte[] filter) {
        if (block / BLOCKS_PER_SLICE == slices.size()) {
            List<long[]> more = new ArrayList<>(slices);
            more.add(new long[BITS]);
            slices = List.copyOf(more);
        }
        long[] slice = slices.get(block / BLOCKS_PER_SLICE);
        long mine = 1L << block % BLOCKS_PER_SLICE;
        for (int i = 0; i < filter.length; i++) {
            for (int bits = filter[i] & 0xFF; bits != 0; bits &= bits - 1) {
                slice[i * Byte.SIZE + Integer.numberOfTrailingZeros(bits)] |= mine;
            }
        }
    }

    /** The blocks from one to another, both included, that may have the key, ascending. */
    public List<Integer> candidates(long hash, int from, int to) {
        List<Integer> blocks = new ArrayList<>();
        List<long[]> now = slices;
        for (int slice = from / BLOCKS_PER_SLICE; slice <= to / BLOCKS_PER_SLICE && slice < now.size(); slice++) {
            for (long mask = mask(now.get(slice), hash); mask != 0; mask &= mask - 1) {
                int block = slice * BLOCKS_PER_SLICE + Long.numberOfTrailingZeros(mask);
                if (block >= from && block <= to) {
                    blocks.add(block);
                }
            }
        }
        return blocks;
    }

    private static long mask(long[] slice, long hash) {
        long mask = -1;
        for (int i = 0; i < PROBES && mask != 0; i++) {
            mask &= slice[bit(hash, i)];
        }
        return mask;
    }
}
