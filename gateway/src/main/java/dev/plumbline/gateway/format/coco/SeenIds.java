package dev.plumbline.gateway.format.coco;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which ids have been seen, for millions of them: whole numbers that follow each other cost a bit each. */
final class SeenIds {

    private static final int BITS = 1 << 12;

    private final Map<Long, long[]> numbers = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    /** False when it was there before. */
    boolean add(Object id) {
        if (!(id instanceof Long number)) {
            return texts.add(id.toString());
        }
        long[] block = numbers.computeIfAbsent(Math.floorDiv(number, BITS), _ -> new long[1]);
        int bit = (int) Math.floorMod(number, (long) BITS);
        if (bit / 64 >= block.length) {
            block = Arrays.copyOf(block, BITS / 64);
            numbers.put(Math.floorDiv(number, BITS), block);
        }
        boolean isNew = (block[bit / 64] & 1L << bit) == 0;
        block[bit / 64] |= 1L << bit;
        return isNew;
    }
}
