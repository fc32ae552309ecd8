package dev.plumbline.domain.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * People back in shadow with known truth. Before they were sent there, 320 objects were reviewed of them in eight weeks at a steady rate of 5 to
 * 15 %. Since then it is another for some weeks, and after those the earlier again. They work five days a week. With clumping each week has a rate of its
 * own, as in {@link TrendSimulation}.
 *
 * @param reviewed objects a week, a multiple of 20
 * @param factor   of the rate in the first weeks
 * @param bad      how many weeks those are
 * @param weeks    that are looked at
 */
record BackSimulation(int people, int reviewed, double clumping, double factor, int bad, int weeks, long seed) {

    private static final int EARLIER_WEEKS = 8;
    private static final int EARLIER_A_WEEK = 40;
    private static final int LEAST = 40;
    private static final int LEAST_DAYS = 3;
    private static final int DAYS = 5;
    private static final int FRAME = 4;
    private static final double HIGHEST = 0.2;
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);

    /** After how many weeks each of the people is let out, ascending; infinitely many for whom that is not in those that are looked at. */
    record Result(double[] after) {
        double outBy(int week) {
            return (double) Arrays.stream(after).filter(each -> each <= week).count() / after.length;
        }

        /** Of those who are not out by a week. */
        double medianOfThoseLeft(int week) {
            var left = Arrays.stream(after).filter(each -> each > week).toArray();
            return left[left.length / 2];
        }
    }

    private interface Rule {
        /**
         * @param days     objects and disagreements of each day that is over
         * @param reviewed of the day that goes on
         */
        boolean isBack(Baseline earlier, List<WeekCount> days, int reviewed, int disagreed);
    }

    /** That of the server: asked when a day is over. */
    Result now() {
        return result(
                (earlier, days, reviewed, _) -> reviewed == 0 && days.size() >= LEAST_DAYS && isBack(earlier, days));
    }

    /** Everything since counts for ever, and it is asked after each frame: how it was, for comparison. */
    Result before() {
        return result((earlier, days, more, moreDisagreed) -> {
            int reviewed = more + days.stream().mapToInt(WeekCount::reviewed).sum();
            int disagreed =
                    moreDisagreed + days.stream().mapToInt(WeekCount::disagreed).sum();
            return days.size() >= LEAST_DAYS
                    && reviewed >= LEAST
                    && ((double) disagreed / reviewed <= earlier.rate()
                            || Rise.p(earlier.reviewed(), earlier.disagreed(), reviewed, disagreed) > 0.2);
        });
    }

    private static boolean isBack(Baseline earlier, List<WeekCount> days) {
        var weeks = new ArrayList<WeekCount>();
        for (int i = 0; i < days.size(); i++) {
            if (i % DAYS == 0) {
                weeks.add(days.get(i));
            } else {
                weeks.add(weeks.removeLast().plus(days.get(i)));
            }
        }
        var present = days.size() % DAYS == 0
                ? weeks.getLast().week().next()
                : weeks.getLast().week();
        return RateBack.of(weeks, present, LEAST, earlier, HIGHEST).back();
    }

    /** The same people for every rule. */
    private Result result(Rule rule) {
        var random = new SplittableRandom(seed);
        var after = new double[people];
        for (int i = 0; i < people; i++) {
            after[i] = after(rule, random.split());
        }
        Arrays.sort(after);
        return new Result(after);
    }

    private double after(Rule rule, SplittableRandom random) {
        double rate = 0.05 + 0.1 * random.nextDouble();
        int disagreed = 0;
        for (int week = 0; week < EARLIER_WEEKS; week++) {
            disagreed += hits(random, EARLIER_A_WEEK, rate);
        }
        var earlier = new Baseline(EARLIER_WEEKS, EARLIER_WEEKS * EARLIER_A_WEEK, disagreed);
        var days = new ArrayList<WeekCount>();
        var week = FIRST;
        int frames = reviewed / DAYS / FRAME;
        for (int number = 0; number < weeks; number++, week = week.next()) {
            double own = TrendSimulation.own(random, number < bad ? factor * rate : rate, clumping);
            for (int day = 1; day <= DAYS; day++) {
                int today = 0;
                for (int frame = 1; frame <= frames; frame++) {
                    today += TrendSimulation.hits(random, FRAME, own);
                    if (frame < frames && rule.isBack(earlier, days, frame * FRAME, today)) {
                        return number + (day - 1 + (double) frame / frames) / DAYS;
                    }
                }
                days.add(new WeekCount(week, frames * FRAME, today));
                if (rule.isBack(earlier, days, 0, 0)) {
                    return number + (double) day / DAYS;
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private int hits(SplittableRandom random, int of, double rate) {
        return TrendSimulation.hits(random, of, TrendSimulation.own(random, rate, clumping));
    }
}
