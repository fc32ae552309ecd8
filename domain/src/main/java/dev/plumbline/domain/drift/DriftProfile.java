package dev.plumbline.domain.drift;

import dev.plumbline.domain.drift.RunSummary.FrameMean;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.domain.statistics.StudentT;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's calibrations of one skill, judged one after the other, each against the earlier ones: somebody's own steady offset is no
 * drift. The present run counts in full and the one before it by half, as in a drift that began after the run before that (the
 * coefficient of that course in a weighted linear regression); runs before those are where the skill was.
 */
final class DriftProfile {

    /**
     * How seldom chance alone may look like a drift, per calibration. Slips too small to be told from work make it a little more often than
     * this; the bar is one in a hundred.
     */
    static final double LEVEL = 0.009;

    /** With fewer runs before it than this, the run before the present one is needed to know where the skill was. */
    private static final int EARLIER_NEEDED = 2;

    private static final double COUNTS_OF_LAST = 0.5;

    private record Past(LocalDate date, RunSummary summary) {}

    /** A run's mean and its variance as a multiple of that between objects of a frame. */
    private record Estimate(double mean, double relativeVariance) {}

    private final List<Past> runs = new ArrayList<>();

    RunVerdict add(LocalDate date, RunSummary run, Resemblance resemblance) {
        runs.add(new Past(date, run));
        double ratio = resemblance.ratio();
        List<Estimate> estimates =
                runs.stream().map(past -> estimate(past.summary(), ratio)).toList();
        int freedom = freedom();
        double variance = freedom == 0 ? Double.NaN : squares(estimates, ratio) / freedom;
        // What resembles each other is only known as well as there were frames to see it in.
        double known = resemblance.isKnown() ? 1 / (1.0 / freedom + 1.0 / resemblance.freedom()) : 0;
        Estimate present = estimates.getLast();
        double reach = known >= 1
                ? StudentT.t975((int) known) * Math.sqrt(variance * present.relativeVariance())
                : Double.POSITIVE_INFINITY;
        Double p = estimates.size() < 2 || !(known >= 1) ? null : p(estimates, variance, known);
        boolean drift = p != null && p <= LEVEL;
        return new RunVerdict(
                date,
                present.mean(),
                new Interval(present.mean() - reach, present.mean() + reach),
                drift,
                drift ? since(estimates, variance) : null,
                p,
                run.objects(),
                run.leftOut());
    }

    /** Frames count the more the better their mean is known. */
    private static Estimate estimate(RunSummary run, double ratio) {
        double weights = 0;
        double sum = 0;
        for (FrameMean frame : run.frames()) {
            double weight = weight(frame, ratio);
            weights += weight;
            sum += weight * frame.mean();
        }
        return new Estimate(sum / weights, 1 / weights);
    }

    private static double weight(FrameMean frame, double ratio) {
        return 1 / (ratio + 1.0 / frame.objects());
    }

    private int freedom() {
        return runs.stream()
                .mapToInt(
                        past -> past.summary().freedomWithin() + past.summary().freedomBetween())
                .sum();
    }

    /** Of objects about their frames and of frames about their runs, all in the variance between objects of a frame. */
    private double squares(List<Estimate> estimates, double ratio) {
        double squares = 0;
        for (int i = 0; i < runs.size(); i++) {
            RunSummary run = runs.get(i).summary();
            double mean = estimates.get(i).mean();
            squares += run.squaresWithin();
            for (FrameMean frame : run.frames()) {
                squares += weight(frame, ratio) * (frame.mean() - mean) * (frame.mean() - mean);
            }
        }
        return squares;
    }

    private static double p(List<Estimate> estimates, double variance, double freedom) {
        int last = estimates.size() - 2;
        double[] course = new double[estimates.size()];
        course[estimates.size() - 1] = 1;
        if (last >= EARLIER_NEEDED) {
            course[last] = COUNTS_OF_LAST;
        }
        double weights = 0;
        double weighted = 0;
        for (int i = 0; i < course.length; i++) {
            weights += 1 / estimates.get(i).relativeVariance();
            weighted += course[i] / estimates.get(i).relativeVariance();
        }
        double change = 0;
        double information = 0;
        for (int i = 0; i < course.length; i++) {
            double from = course[i] - weighted / weights;
            change += from * estimates.get(i).mean() / estimates.get(i).relativeVariance();
            information += from * from / estimates.get(i).relativeVariance();
        }
        if (variance == 0) {
            return Math.abs(change) < 1e-9 * information ? 1 : 0;
        }
        return StudentT.twoSided(change / Math.sqrt(variance * information), freedom);
    }

    /** From the present run back to the first of those that are all to the same side of what was before them, by a standard error. */
    private LocalDate since(List<Estimate> estimates, double variance) {
        int first = estimates.size() - 1;
        double side = Math.signum(change(estimates, first));
        for (int i = first - 1; i > 0; i--) {
            double error = Math.sqrt(variance * (estimates.get(i).relativeVariance() + variance(estimates, i)));
            if (side * change(estimates, i) < error) {
                break;
            }
            first = i;
        }
        return runs.get(first).date();
    }

    /** Of a run from the mean of all before it. */
    private static double change(List<Estimate> estimates, int run) {
        double weights = 0;
        double sum = 0;
        for (Estimate earlier : estimates.subList(0, run)) {
            weights += 1 / earlier.relativeVariance();
            sum += earlier.mean() / earlier.relativeVariance();
        }
        return estimates.get(run).mean() - sum / weights;
    }

    /** Of the mean of all before a run, relative. */
    private static double variance(List<Estimate> estimates, int run) {
        return 1
                / estimates.subList(0, run).stream()
                        .mapToDouble(earlier -> 1 / earlier.relativeVariance())
                        .sum();
    }
}
