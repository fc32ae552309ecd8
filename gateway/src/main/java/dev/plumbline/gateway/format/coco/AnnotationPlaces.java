package dev.plumbline.gateway.format.coco;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the annotations of a file stand and which belong to an image, in 20 bytes each. They are held in pieces, so that there being
 * one more never means copying them all.
 */
final class AnnotationPlaces {

    private static final int ORPHAN = -1;
    private static final int PIECE = 1 << 14;

    private record Piece(long[] offsets, int[] lengths, int[] slots) {
        Piece() {
            this(new long[PIECE], new int[PIECE], new int[PIECE]);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private int size;

    /** Those of the file that have no place, in order: how many stand before a place is how far its number is from it. */
    private int[] leftOut = new int[16];

    private int leftOutSize;

    /** Places in the order of their images; those of image {@code s} run from {@code starts[s]} to {@code starts[s + 1]}. */
    private int[] grouped = {};

    private int[] starts = {};

    /** The next one of the file. */
    void add(long offset, int length, int slot) {
        int at = size % PIECE;
        if (at == 0) {
            pieces.add(new Piece());
        }
        Piece piece = pieces.getLast();
        piece.offsets[at] = offset;
        piece.lengths[at] = length;
        piece.slots[at] = slot;
        size++;
    }

    /** The next one of the file is faulty. */
    void leaveOut() {
        if (leftOutSize == leftOut.length) {
            leftOut = Arrays.copyOf(leftOut, Math.addExact(leftOutSize, leftOutSize >> 1));
        }
        leftOut[leftOutSize++] = size;
    }

    int size() {
        return size;
    }

    long offset(int place) {
        return piece(place).offsets[place % PIECE];
    }

    int length(int place) {
        return piece(place).lengths[place % PIECE];
    }

    int slot(int place) {
        return piece(place).slots[place % PIECE];
    }

    private Piece piece(int place) {
        return pieces.get(place / PIECE);
    }

    /** Which annotation of the file it is, from 0. */
    int number(int place) {
        int before = 0;
        int after = leftOutSize;
        while (before < after) {
            int middle = (before + after) >>> 1;
            if (leftOut[middle] <= place) {
                before = middle + 1;
            } else {
                after = middle;
            }
        }
        return place + before;
    }

    /** It belongs to no image. */
    void orphan(int place) {
        piece(place).slots[place % PIECE] = ORPHAN;
    }

    /** Counts and lays out by image, keeping the file's order within each. */
    void group(int images) {
        starts = new int[images + 1];
        for (int place = 0; place < size; place++) {
            if (slot(place) != ORPHAN) {
                starts[slot(place) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        grouped = new int[starts[images]];
        int[] next = starts.clone();
        for (int place = 0; place < size; place++) {
            if (slot(place) != ORPHAN) {
                grouped[next[slot(place)]++] = place;
            }
        }
    }

    /** The places of an image's annotations, in the file's order. */
    int[] of(int slot) {
        return Arrays.copyOfRange(grouped, starts[slot], starts[slot + 1]);
    }
}
