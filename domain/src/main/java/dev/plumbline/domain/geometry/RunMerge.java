package dev.plumbline.domain.geometry;

/** Walks the runs of two masks of one size side by side. Costs what their runs are, however many pixels that is. */
final class RunMerge {

    private enum Rule {
        EITHER,
        FIRST_ONLY
    }

    private RunMerge() {}

    /** Pixels in both. */
    static long shared(Runs first, Runs second) {
        long shared = 0;
        int a = 0;
        int b = 0;
        int leftOfA = first.length(0);
        int leftOfB = second.length(0);
        while (a < first.size() && b < second.size()) {
            int step = Math.min(leftOfA, leftOfB);
            shared += a % 2 == 1 && b % 2 == 1 ? step : 0;
            leftOfA -= step;
            leftOfB -= step;
            if (leftOfA == 0 && ++a < first.size()) {
                leftOfA = first.length(a);
            }
            if (leftOfB == 0 && ++b < second.size()) {
                leftOfB = second.length(b);
            }
        }
        return shared;
    }

    static Runs union(Runs first, Runs second) {
        return merged(first, second, Rule.EITHER);
    }

    static Runs without(Runs first, Runs second) {
        return merged(first, second, Rule.FIRST_ONLY);
    }

    private static Runs merged(Runs first, Runs second, Rule rule) {
        int[] lengths = new int[2 * (first.size() + second.size())];
        int size = 0;
        int a = 0;
        int b = 0;
        int leftOfA = first.length(0);
        int leftOfB = second.length(0);
        while (a < first.size() && b < second.size()) {
            int step = Math.min(leftOfA, leftOfB);
            boolean inside = switch (rule) {
                case EITHER -> a % 2 == 1 || b % 2 == 1;
                case FIRST_ONLY -> a % 2 == 1 && b % 2 == 0;
            };
            // Runs.of joins neighbours that are alike.
            lengths[size + (inside ? 1 : 0)] = step;
            size += 2;
            leftOfA -= step;
            leftOfB -= step;
            if (leftOfA == 0 && ++a < first.size()) {
                leftOfA = first.length(a);
            }
            if (leftOfB == 0 && ++b < second.size()) {
                leftOfB = second.length(b);
            }
        }
        return Runs.of(lengths);
    }
}
