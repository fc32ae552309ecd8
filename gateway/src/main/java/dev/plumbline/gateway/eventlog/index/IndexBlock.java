package dev.plumbline.gateway.eventlog.index;

import dev.plumbline.gateway.eventlog.ByteReader;
import dev.plumbline.gateway.eventlog.ByteWriter;
import dev.plumbline.gateway.eventlog.KeyHash;
import dev.plumbline.gateway.eventlog.Verification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What 4,096 events are found by; follows from them alone, whoever puts it together. Block b is about the positions
 * 4,096 b + 1 to 4,096 (b + 1).
 *
 * <pre>
 * types    the names of the types that occur
 * filter   a Bloom filter of 2^17 bits over the keys, see {@link BlockFilter}
 * p0 … p15 the keys whose highest four bits are that number, ascending as unsigned numbers, each as
 *          i64  the {@link KeyHash}
 *          uv n then n offsets from the block's first position, ascending: uv difference from the one before
 * </pre>
 *
 * @param number from 0
 * @param pages p0 … p15
 */
public record IndexBlock(int number, List<String> types, byte[] filter, List<byte[]> pages) {

    public static final int EVENTS = 4_096;
    public static final int PAGES = 16;
    private static final int PAGE_SHIFT = 60;
    private static final int PAGE_BYTES = 10_240;

    /** The block that the position is in. */
    public static int of(long position) {
        return (int) ((position - 1) / EVENTS);
    }

    public static int offset(long position) {
        return (int) ((position - 1) % EVENTS);
    }

    /** First position of the block. */
    public static long first(int block) {
        return (long) block * EVENTS + 1;
    }

    public static int page(long hash) {
        return (int) (hash >>> PAGE_SHIFT);
    }

    /** What is said of the events of a block that is not the one that follows from them. */
    public static Verification.Altered altered(int block) {
        return new Verification.Altered(
                first(block),
                "the index of this event and the " + (EVENTS - 1) + " after it is not the one that follows from them");
    }

    /** The key's positions, ascending. */
    long[] positions(long hash) {
        return positions(number, pages.get(page(hash)), hash);
    }

    /** The key's positions according to the page that it belongs on, ascending. */
    static long[] positions(int block, byte[] page, long hash) {
        ByteReader in = new ByteReader(page, 0, page.length);
        while (!in.isAtEnd()) {
            long found = in.i64();
            int count = in.uvInt();
            if (found == hash) {
                return positions(first(block), in, count);
            }
            if (Long.compareUnsigned(found, hash) > 0) {
                break;
            }
            for (int i = 0; i < count; i++) {
                in.uv();
            }
        }
        return new long[0];
    }

    private static long[] positions(long first, ByteReader in, int count) {
        long[] positions = new long[count];
        long position = first;
        for (int i = 0; i < count; i++) {
            position += in.uv();
            positions[i] = position;
        }
        return positions;
    }

    /** Puts a block together from its keys, given in order. */
    static final class Builder {

        private final int number;
        private final ByteWriter[] pages = new ByteWriter[PAGES];
        private final byte[] filter = BlockFilter.empty();
        private final short[] offsets = new short[EVENTS];
        private int count;
        private long hash;

        Builder(int number) {
            this.number = number;
            Arrays.setAll(pages, i -> new ByteWriter(PAGE_BYTES));
        }

        /** Keys come ascending as unsigned numbers, the offsets of each ascending; a repeated one counts once. */
        void add(long key, short offset) {
            if (count > 0 && key != hash) {
                flush();
            }
            hash = key;
            if (count == 0 || offsets[count - 1] != offset) {
                offsets[count++] = offset;
            }
        }

        private void flush() {
            ByteWriter page = pages[page(hash)];
            page.i64(hash);
            page.uv(count);
            int before = 0;
            for (int i = 0; i < count; i++) {
                page.uv(offsets[i] - before);
                before = offsets[i];
            }
            BlockFilter.set(filter, hash);
            count = 0;
        }

        IndexBlock build(Collection<String> types) {
            if (count > 0) {
                flush();
            }
            List<byte[]> bytes = new ArrayList<>(PAGES);
            for (ByteWriter page : pages) {
                bytes.add(page.toBytes());
            }
            return new IndexBlock(number, List.copyOf(types), filter, bytes);
        }
    }
}
