package dev.plumbline.domain.bias;

import dev.plumbline.domain.statistics.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * A step in a measure: evidence against one mean throughout, from a place on. Asked at every {@value Level#BLOCK}th object, each with a
 * weight of its own.
 *
 * @param from place of the first object after it
 */
record Change(double logEvidence, long from) {

    /** Objects on each side of a step, at least. */
    private static final int FEWEST = 6;

    private static final double MOST_PX = 4;
    private static final double LEAST_DEVIATION_PX = 0.1;

    /** The step with most evidence. */
    static Optional<Change> strongest(List<Reading> readings) {
        int count = readings.size();
        double[] sums = new double[count + 1];
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double value = Math.clamp(readings.get(i).surePx(), -MOST_PX, MOST_PX);
            sums[i + 1] = sums[i] + value;
            squares += value * value;
        }
        Change best = null;
        for (int i = FEWEST; i <= count - FEWEST; i++) {
            Reading first = readings.get(i);
            if (readings.get(i - 1).block() != first.block()) {
                double weight = Math.log(Level.inTurn(Math.toIntExact(first.block()) - 1));
                double evidence = evidence(i, sums[i], count - i, sums[count] - sums[i], squares) + weight;
                if (best == null || evidence > best.logEvidence) {
                    best = new Change(evidence, first.block() * Level.BLOCK);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double evidence(int early, double earlySum, int late, double lateSum, double squares) {
        int freedom = early + late - 2;
        double leftOver = squares - earlySum * earlySum / early - lateSum * lateSum / late;
        double variance = Math.max(LEAST_DEVIATION_PX * LEAST_DEVIATION_PX, leftOver / freedom);
        double information = (double) early * late / (early + late);
        double t = (lateSum / late - earlySum / early) * Math.sqrt(information / variance);
        return Evidence.ofT(t, freedom, information);
    }
}
