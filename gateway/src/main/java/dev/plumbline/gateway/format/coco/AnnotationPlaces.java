package dev.plumbline.gateway.format.coco;

import java.util.Arrays;

/** Where the annotations of a file stand, in 20 bytes each, and which belong to an image. */
final class AnnotationPlaces {

    private static final int ORPHAN = -1;

    private long[] offsets = new long[1024];
    private int[] lengths = new int[1024];
    private int[] slots = new int[1024];
    private int[] numbers = new int[1024];
    private int size;

    /** Places in the order of their images; those of image {@code s} run from {@code starts[s]} to {@code starts[s + 1]}. */
    private int[] grouped = {};

    private int[] starts = {};

    /** @param number which annotation of the file it is, from 0 */
    void add(long offset, int length, int slot, int number) {
        if (size == offsets.length) {
            int more = Math.addExact(size, size >> 1);
            offsets = Arrays.copyOf(offsets, more);
            lengths = Arrays.copyOf(lengths, more);
            slots = Arrays.copyOf(slots, more);
            numbers = Arrays.copyOf(numbers, more);
        }
        offsets[size] = offset;
        lengths[size] = length;
        slots[size] = slot;
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    long offset(int place) {
        return offsets[place];
    }

    int length(int place) {
        return lengths[place];
    }

    int slot(int place) {
        return slots[place];
    }

    int number(int place) {
        return numbers[place];
    }

    /** It belongs to no image. */
    void orphan(int place) {
        slots[place] = ORPHAN;
    }

    /** Counts and lays out by image, keeping the file's order within each. */
    void group(int images) {
        starts = new int[images + 1];
        for (int i = 0; i < size; i++) {
            if (slots[i] != ORPHAN) {
                starts[slots[i] + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        grouped = new int[starts[images]];
        int[] next = starts.clone();
        for (int i = 0; i < size; i++) {
            if (slots[i] != ORPHAN) {
                grouped[next[slots[i]]++] = i;
            }
        }
    }

    /** The places of an image's annotations, in the file's order. */
    int[] of(int slot) {
        return Arrays.copyOfRange(grouped, starts[slot], starts[slot + 1]);
    }
}
