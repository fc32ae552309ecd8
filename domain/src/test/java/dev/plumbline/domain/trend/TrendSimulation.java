package dev.plumbline.domain.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Annotators with known truth: sixteen weeks, steady rates of 5 to 15 %, which may double in the ninth. With clumping each week has a
 * rate of its own, from a beta distribution about the annotator's.
 *
 * @param reviewed objects a week
 * @param clumping correlation of two objects of one week
 * @param factor   of the rate from week 9 on
 */
record TrendSimulation(int cohort, int reviewed, double clumping, double factor, long seed) {

    static final int WEEKS = 16;
    static final int CHANGE = 9;

    /** Shares of the unchanged sent back a week, and of the changed caught in two weeks and in four. */
    record Result(double sentBack, double caughtInTwo, double caughtInFour) {}

    List<ReviewHistory> histories() {
        SplittableRandom random = new SplittableRandom(seed);
        List<ReviewHistory> histories = new ArrayList<>();
        for (int person = 0; person < cohort; person++) {
            double rate = 0.05 + 0.1 * random.nextDouble();
            List<WeekCount> weeks = new ArrayList<>();
            for (int week = 1; week <= WEEKS; week++) {
                double now = week < CHANGE ? rate : rate * factor;
                weeks.add(new WeekCount(
                        new IsoWeek(2026, week), reviewed, hits(random, reviewed, own(random, now, clumping))));
            }
            histories.add(new ReviewHistory("p" + person, "boundary", weeks));
        }
        return histories;
    }

    static int hits(SplittableRandom random, int of, double rate) {
        return (int)
                IntStream.range(0, of).filter(_ -> random.nextDouble() < rate).count();
    }

    /** The rate of one week. */
    static double own(SplittableRandom random, double rate, double clumping) {
        return clumping == 0 ? rate : beta(random, rate * (1 / clumping - 1), (1 - rate) * (1 / clumping - 1));
    }

    private static double beta(SplittableRandom random, double a, double b) {
        double x = gamma(random, a);
        return x / (x + gamma(random, b));
    }

    /** G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", 2000. */
    private static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    Result judged(TrendRule rule) {
        List<List<WeekVerdict>> verdicts = Cohort.judge(histories(), rule);
        long back = 0;
        long two = 0;
        long four = 0;
        for (List<WeekVerdict> weeks : verdicts) {
            back += weeks.stream().filter(WeekVerdict::reshadow).count();
            two += isSentBack(weeks, 2) ? 1 : 0;
            four += isSentBack(weeks, 4) ? 1 : 0;
        }
        double decisions = (double) verdicts.size() * (WEEKS - 2);
        return new Result(back / decisions, (double) two / verdicts.size(), (double) four / verdicts.size());
    }

    private static boolean isSentBack(List<WeekVerdict> weeks, int within) {
        return weeks.subList(CHANGE - 1, CHANGE - 1 + within).stream().anyMatch(WeekVerdict::reshadow);
    }
}
