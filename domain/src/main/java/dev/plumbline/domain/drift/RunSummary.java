package dev.plumbline.domain.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run without its slips of the hand, frame by frame, with what an analysis of variance needs: objects of one frame resemble each other.
 *
 * @param frames          their means and counts
 * @param leftOut         objects taken for slips
 * @param squaresWithin   of objects about the mean of their frame, corrected for what was left out
 * @param squaresBetween  of frames about the mean of the run, each as often as it has objects, corrected likewise
 * @param effectiveFrames by what the variance between frames is multiplied in the expectation of {@code squaresBetween}
 */
record RunSummary(
        List<FrameMean> frames, int leftOut, double squaresWithin, double squaresBetween, double effectiveFrames) {

    record FrameMean(int objects, double mean) {}

    /**
     * A slip is farther from the run's median than this many standard deviations, which are taken from the median deviation, since that
     * does not mind slips (P. J. Huber, "Robust Statistics", 1981, §5.1).
     */
    private static final double SLIP = 4;

    /** Of the normal distribution. */
    private static final double DEVIATIONS_IN_A_MEDIAN = 1.4826;

    /** What is left of a normal variance when values beyond {@link #SLIP} are left out, whose place is not exactly known. */
    private static final double VARIANCE_LEFT = 0.9975;

    /** One object in a hundred is a slip. Where many more seem to be, they are what the person does. */
    private static final double MOST_SLIPS = 0.05;

    static RunSummary of(CalibrationRun run) {
        double[] values = run.frames().stream()
                .flatMap(frame -> frame.values().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double median = median(values);
        double reach = SLIP
                * DEVIATIONS_IN_A_MEDIAN
                * median(Arrays.stream(values)
                        .map(value -> Math.abs(value - median))
                        .toArray());
        long slips = Arrays.stream(values)
                .filter(value -> Math.abs(value - median) > reach)
                .count();
        boolean leavesOut = reach > 0 && slips <= MOST_SLIPS * values.length;
        List<double[]> kept = new ArrayList<>();
        for (CalibrationRun.Frame frame : run.frames()) {
            double[] left = frame.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(value -> !leavesOut || Math.abs(value - median) <= reach)
                    .toArray();
            if (left.length > 0) {
                kept.add(left);
            }
        }
        return of(kept, leavesOut ? (int) slips : 0, leavesOut ? VARIANCE_LEFT : 1);
    }

    private static RunSummary of(List<double[]> frames, int leftOut, double corrected) {
        List<FrameMean> means = new ArrayList<>();
        double objects = 0;
        double sum = 0;
        double squaredCounts = 0;
        double within = 0;
        for (double[] values : frames) {
            double mean = Arrays.stream(values).average().orElseThrow();
            means.add(new FrameMean(values.length, mean));
            within += Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            objects += values.length;
            sum += values.length * mean;
            squaredCounts += (double) values.length * values.length;
        }
        double all = sum / objects;
        double between = means.stream()
                .mapToDouble(frame -> frame.objects() * (frame.mean() - all) * (frame.mean() - all))
                .sum();
        return new RunSummary(
                List.copyOf(means),
                leftOut,
                within / corrected,
                between / corrected,
                objects - squaredCounts / objects);
    }

    int objects() {
        return frames.stream().mapToInt(FrameMean::objects).sum();
    }

    int freedomWithin() {
        return objects() - frames.size();
    }

    int freedomBetween() {
        return frames.size() - 1;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
