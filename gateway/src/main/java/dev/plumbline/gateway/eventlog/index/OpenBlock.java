package dev.plumbline.gateway.eventlog.index;

import dev.plumbline.gateway.eventlog.EventKeys;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of the block's events so far, in memory: a table of chains. One thread adds, any number look up.
 */
public final class OpenBlock {

    private static final int BUCKETS = 1 << 14;
    private static final int NONE = -1;
    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private final int number;
    private final int[] newest = new int[BUCKETS];
    private final Set<String> types = new TreeSet<>();
    private long[] hashes = new long[BUCKETS];
    private short[] offsets = new short[BUCKETS];
    private int[] older = new int[BUCKETS];
    private int size;
    private String latestType = "";

    /** @param number of the block, from 0 */
    public OpenBlock(int number) {
        this.number = number;
        Arrays.fill(newest, NONE);
    }

    public int number() {
        return number;
    }

    /** Notes the event's keys; whether its type is new to the block. */
    public synchronized boolean add(StoredEvent event, EventKeys keys) {
        String type = event.name();
        boolean first = !type.equals(latestType) && types.add(type);
        latestType = type;
        short offset = (short) IndexBlock.offset(event.position());
        for (long hash : keys.hashes()) {
            add(hash, offset);
        }
        return first;
    }

    private void add(long hash, short offset) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
            older = Arrays.copyOf(older, size * 2);
        }
        int bucket = bucket(hash);
        hashes[size] = hash;
        offsets[size] = offset;
        older[size] = newest[bucket];
        newest[bucket] = size++;
    }

    private static int bucket(long hash) {
        return (int) hash & BUCKETS - 1;
    }

    /** The key's positions, ascending. */
    synchronized long[] positions(long hash) {
        int count = 0;
        for (int entry = newest[bucket(hash)]; entry != NONE; entry = older[entry]) {
            if (hashes[entry] == hash) {
                count++;
            }
        }
        long[] positions = new long[count];
        for (int entry = newest[bucket(hash)]; entry != NONE; entry = older[entry]) {
            if (hashes[entry] == hash) {
                positions[--count] = IndexBlock.first(number) + offsets[entry];
            }
        }
        return positions;
    }

    /** The block as it is stored, when all its events were added. */
    public synchronized IndexBlock seal() {
        IndexBlock.Builder block = new IndexBlock.Builder(number);
        for (int entry : byHash()) {
            block.add(hashes[entry], offsets[entry]);
        }
        return block.build(types);
    }

    /** The entries by their hashes as unsigned numbers, those of one hash in the order of adding, which is by offset. */
    private int[] byHash() {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            int[] ends = new int[DIGITS + 1];
            for (int entry : order) {
                ends[digit(hashes[entry], shift) + 1]++;
            }
            Arrays.parallelPrefix(ends, Integer::sum);
            int[] next = new int[size];
            for (int entry : order) {
                next[ends[digit(hashes[entry], shift)]++] = entry;
            }
            order = next;
        }
        return order;
    }

    private static int digit(long hash, int shift) {
        return (int) (hash >>> shift) & DIGITS - 1;
    }
}
