package dev.plumbline.domain.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Annotators with known truth, one calibration a month: 25 frames of 2 to 5 objects, 1.5 px between objects, 0.5 px between frames, one
 * object in a hundred a slip of the hand, and a steady offset of each person's own. From month three on their boundaries may loosen.
 *
 * @param perMonth px that boundaries loosen by each month, from month three on
 * @param slip     standard deviation of a slip, px
 */
record DriftSimulation(int cohort, int months, double perMonth, double slip, long seed) {

    private static final int FRAMES = 25;

    List<RunHistory> histories() {
        SplittableRandom random = new SplittableRandom(seed);
        List<RunHistory> histories = new ArrayList<>();
        for (int person = 0; person < cohort; person++) {
            double own = random.nextGaussian();
            List<CalibrationRun> runs = new ArrayList<>();
            for (int month = 1; month <= months; month++) {
                runs.add(run(random, month, own + perMonth * Math.max(0, month - 2)));
            }
            histories.add(new RunHistory("p" + person, "boundary", runs));
        }
        return histories;
    }

    private CalibrationRun run(SplittableRandom random, int month, double offset) {
        List<CalibrationRun.Frame> frames = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            double ofFrame = offset + random.nextGaussian(0, 0.5);
            List<Double> values = new ArrayList<>();
            for (int object = random.nextInt(2, 6); object > 0; object--) {
                double slipped = random.nextInt(100) == 0 ? random.nextGaussian(0, slip) : 0;
                values.add(ofFrame + random.nextGaussian(0, 1.5) + slipped);
            }
            frames.add(new CalibrationRun.Frame("f" + frame, values));
        }
        return new CalibrationRun(LocalDate.of(2026, 1, 15).plusMonths(month - 1L), frames);
    }

    /** The share of calibrations from the second on that say drift. */
    double flagged() {
        return DriftCohort.judge(histories()).stream()
                .flatMap(verdicts -> verdicts.stream().skip(1))
                .mapToInt(verdict -> verdict.drift() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** The share of people of whom drift was said by a month. */
    double flaggedBy(int month) {
        return DriftCohort.judge(histories()).stream()
                .mapToInt(verdicts -> verdicts.stream().limit(month).anyMatch(RunVerdict::drift) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
