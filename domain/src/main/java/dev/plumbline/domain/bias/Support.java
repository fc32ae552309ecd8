package dev.plumbline.domain.bias;

import dev.plumbline.domain.statistics.Evidence;
import java.util.List;

/**
 * What speaks for an explanation, to one side: evidence against the hypothesis that what it covers lies, on the average, at most a
 * margin on that side. Asked anew from every {@value Level#BLOCK}th object on, and the strongest answer taken.
 *
 * @param side        1 too loose, -1 too tight
 * @param logEvidence with the weight of its beginning
 * @param from        place of the object from which on it is counted
 */
record Support(Explanation explanation, int side, double logEvidence, long from) {

    /** Objects that a finding takes at least. With random signs, twelve lie on one side once in 2048 times. */
    static final int FEWEST = 12;

    /** Objects of a class or size that a finding takes at least, with {@value #FEWEST} in all. */
    static final int FEWEST_OF_SOME = 8;

    /** A gross error counts as this much and no more. */
    private static final double MOST_PX = 4;

    private static final double MOST_SHARE = 0.25;

    /** Drawing is never taken to be more even than this. */
    private static final double LEAST_DEVIATION_PX = 0.1;

    /** Reach for which a px is a px; only the units of the prior on a scale depend on it. */
    private static final double USUAL_REACH_PX = 16;

    /** The lately read ones that have to lie on the same side still. */
    private static final int LATELY = 12;

    boolean isEnough() {
        return logEvidence >= explanation.enough();
    }

    static Support of(Explanation explanation, int side, List<Reading> readings, double marginPx) {
        Sums covered = new Sums();
        Sums others = new Sums();
        Support best = new Support(explanation, side, Double.NEGATIVE_INFINITY, 0);
        for (int i = readings.size() - 1; i >= 0; i--) {
            Reading reading = readings.get(i);
            if (explanation.covers(reading)) {
                covered.add(value(explanation, side, reading) - marginPx, regressor(explanation, reading));
            } else {
                others.add(value(explanation, side, reading), 1);
            }
            if (i == 0 || readings.get(i - 1).block() != reading.block()) {
                long from = reading.block() * Level.BLOCK;
                double evidence = evidence(explanation, covered, others) + Level.beginningAt(from);
                if (evidence > best.logEvidence) {
                    best = new Support(explanation, side, evidence, from);
                }
            }
        }
        return best;
    }

    private static double evidence(Explanation explanation, Sums covered, Sums others) {
        int fewest = explanation.isOfAll() ? FEWEST : FEWEST_OF_SOME;
        if (covered.count < fewest || covered.count + others.count < FEWEST || covered.slope() <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        int freedom = covered.count - 1;
        double variance = Math.max(LEAST_DEVIATION_PX * LEAST_DEVIATION_PX, covered.leftOver() / freedom);
        if (others.count > 1) {
            variance = Math.max(variance, (covered.leftOver() + others.leftOver()) / (freedom + others.count - 1));
        }
        double t = covered.slope() * Math.sqrt(covered.zz / variance);
        return Evidence.ofT(t, freedom, covered.zz);
    }

    /** Whether what was drawn lately goes on like that, by half at least: a finding that is over is none. */
    boolean goesOn(List<Reading> readings, double marginPx) {
        List<Reading> covered = readings.stream()
                .filter(reading -> reading.place() >= from && explanation.covers(reading))
                .toList();
        List<Reading> lately = covered.subList(Math.max(0, covered.size() - LATELY), covered.size());
        return median(lately) > Math.max(marginPx, median(covered) / 2);
    }

    private double median(List<Reading> some) {
        double[] values = some.stream()
                .mapToDouble(reading -> value(explanation, side, reading))
                .sorted()
                .toArray();
        return values[values.length / 2];
    }

    private static double value(Explanation explanation, int side, Reading reading) {
        double most = explanation.proportional() ? MOST_SHARE * reading.reachPx() : MOST_PX;
        return Math.clamp(side * reading.surePx(), -most, most);
    }

    private static double regressor(Explanation explanation, Reading reading) {
        return explanation.proportional() ? reading.reachPx() / USUAL_REACH_PX : 1;
    }

    /** For a regression through the origin; with regressors of 1, for a mean. */
    private static final class Sums {

        private int count;
        private double zz;
        private double zx;
        private double xx;

        void add(double x, double z) {
            count++;
            zz += z * z;
            zx += z * x;
            xx += x * x;
        }

        double slope() {
            return zx / zz;
        }

        double leftOver() {
            return Math.max(0, xx - zx * zx / zz);
        }
    }
}
