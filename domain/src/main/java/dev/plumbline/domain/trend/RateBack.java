package dev.plumbline.domain.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether reviewers disagree no more often than before with somebody who was sent back: the rate since then is at most the earlier one, or
 * nothing tells it from that ({@link Rise#p} above {@value #TOLD_FROM_IT}).
 *
 * <p>Where the rate since is not back, a bad beginning is left out when it is clearly over: the rate has fallen at the end of a week, at least
 * {@value #WEEKS_AFTER} whole weeks ago, and so far that chance explains it at most {@value #FALLEN} of the time, all weeks counted at whose end it
 * may have fallen (Bonferroni). What came after is then held against the earlier rate like the whole. One good week alone proves nothing, for the
 * weeks of somebody in whom nothing changes differ by more than chance. Whom that lets out: docs/trend.md.
 *
 * @param counted what the rate is of
 * @param left    the bad beginning before that; null where all counts
 * @param earlier the weeks before the rise; null where nothing is known of them
 * @param p       how likely as many disagreements or more come from the earlier rate; null where that is not known, or too little was reviewed
 */
public record RateBack(
        Counted counted,
        @Nullable Counted left,
        @Nullable Baseline earlier,
        @Nullable Double p,
        boolean back) {

    /** It takes less to be kept in shadow than to be sent there: whoever is kept is only reviewed a little longer. */
    static final double TOLD_FROM_IT = 0.22;

    static final double FALLEN = 0.03;
    static final int WEEKS_AFTER = 2;

    /** @param from the week it begins in */
    public record Counted(IsoWeek from, int reviewed, int disagreed) {
        private static Counted of(List<WeekCount> weeks) {
            return new Counted(
                    weeks.getFirst().week(),
                    weeks.stream().mapToInt(WeekCount::reviewed).sum(),
                    weeks.stream().mapToInt(WeekCount::disagreed).sum());
        }

        private double rate() {
            return (double) disagreed / reviewed;
        }
    }

    /**
     * @param since       what was reviewed since the person was sent back, oldest first; in one week at least something
     * @param present     the week that goes on
     * @param least       objects without which nothing is back
     * @param highestRate with which somebody without an earlier rate goes on
     */
    public static RateBack of(
            List<WeekCount> since, IsoWeek present, int least, @Nullable Baseline earlier, double highestRate) {
        var weeks = since.stream().filter(week -> week.reviewed() > 0).toList();
        var whole = Counted.of(weeks);
        if (whole.reviewed() < least) {
            return new RateBack(whole, null, earlier, null, false);
        }
        var all = held(whole, null, earlier, highestRate);
        for (int from = 1; from < weeks.size() && !all.back(); from++) {
            var after = weeks.subList(from, weeks.size());
            if (after.stream()
                            .filter(week -> week.week().compareTo(present) < 0)
                            .count()
                    < WEEKS_AFTER) {
                break;
            }
            var left = Counted.of(weeks.subList(0, from));
            var counted = Counted.of(after);
            if (counted.reviewed() >= least && fallen(left, counted, weeks.size() - 1)) {
                var late = held(counted, left, earlier, highestRate);
                if (late.back()) {
                    return late;
                }
            }
        }
        return all;
    }

    private static boolean fallen(Counted left, Counted counted, int ends) {
        return counted.rate() < left.rate()
                && ends * Rise.p(counted.reviewed(), counted.disagreed(), left.reviewed(), left.disagreed()) <= FALLEN;
    }

    private static RateBack held(
            Counted counted, @Nullable Counted left, @Nullable Baseline earlier, double highestRate) {
        if (earlier == null) {
            return new RateBack(counted, left, null, null, counted.rate() <= highestRate);
        }
        double p = Rise.p(earlier.reviewed(), earlier.disagreed(), counted.reviewed(), counted.disagreed());
        return new RateBack(counted, left, earlier, p, counted.rate() <= earlier.rate() || p > TOLD_FROM_IT);
    }
}
