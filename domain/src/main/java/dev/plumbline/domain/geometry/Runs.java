package dev.plumbline.domain.geometry;

import java.util.Arrays;

/**
 * Run lengths of a binary mask: how many pixels outside, then inside, then outside, …, down the columns, first column first; as in
 * COCO's uncompressed {@code counts}. The first run is outside and may be empty; no other is, so equal masks have equal runs.
 *
 * <p>Immutable, compared by value.
 */
public final class Runs {

    private final int[] lengths;

    private Runs(int[] lengths) {
        this.lengths = lengths;
    }

    /**
     * Runs that are empty are taken out and their neighbours joined.
     *
     * @throws IllegalArgumentException when a run is below 0, or they are more pixels than {@link Integer#MAX_VALUE}
     */
    public static Runs of(int... lengths) {
        int[] kept = new int[Math.max(1, lengths.length)];
        int size = 1;
        long pixels = 0;
        for (int i = 0; i < lengths.length; i++) {
            int length = lengths[i];
            pixels += length;
            if (length < 0) {
                throw new IllegalArgumentException("A run has no length below 0; run %d has %d".formatted(i, length));
            }
            if (pixels > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("The runs are more than " + Integer.MAX_VALUE + " px together");
            }
            boolean inside = i % 2 == 1;
            boolean lastInside = size % 2 == 0;
            if (inside == lastInside) {
                kept[size - 1] += length;
            } else if (length > 0) {
                kept[size++] = length;
            }
        }
        return new Runs(Arrays.copyOf(kept, size));
    }

    /** Number of runs, at least 1. */
    public int size() {
        return lengths.length;
    }

    /** Length in px. Runs with an odd number are inside. */
    public int length(int run) {
        return lengths[run];
    }

    /** A copy. */
    public int[] lengths() {
        return lengths.clone();
    }

    /** Pixels of all runs. */
    public int pixels() {
        return Arrays.stream(lengths).sum();
    }

    /** Pixels of the runs inside. */
    public int inside() {
        int sum = 0;
        for (int run = 1; run < lengths.length; run += 2) {
            sum += lengths[run];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Runs runs && Arrays.equals(lengths, runs.lengths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lengths);
    }

    @Override
    public String toString() {
        return "Runs" + Arrays.toString(lengths);
    }
}
