package dev.plumbline.domain.trend;

import dev.plumbline.domain.statistics.BetaBinomial;
import dev.plumbline.domain.trend.SmallestChange.Within;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a rise has to be for the rule to see it. On the scale of the arc sine of its root a rate is about normal with a variance of 1/4n
 * whatever it is (F. J. Anscombe, Biometrika 35, 1948), so in units of a week's standard deviation everything depends on the rise and on how
 * many such weeks were before. The rule is run on the same drawn weeks for each question, and of each draw the least rise is found with which
 * it would have been seen: the test is linear in the rise.
 */
final class Sensitivity {

    /** What is no rise any more but another person. */
    static final double GREATEST = 10;

    /** Weeks from the change on. */
    static final List<Integer> HORIZONS = List.of(2, 4, 8);

    /** How many weeks make the average of what is reviewed now. */
    private static final int RECENT = 4;

    private static final int LONGEST = HORIZONS.getLast();
    private static final int DRAWS = 1000;

    /** Of each draw: the earlier weeks' mean, the last of them, and those from the change on; standard normal. */
    private static final double[][] DRAWN = drawn();

    private Sensitivity() {}

    /**
     * @param weeks    since the rule last started afresh, with something reviewed; at least one
     * @param clumping see {@link BetaBinomial}
     * @param level    of p at which somebody is sent back, for each skill
     */
    static SmallestChange of(List<WeekCount> weeks, double clumping, double level) {
        double reviewed = 0;
        double disagreed = 0;
        double effective = 0;
        for (WeekCount week : weeks) {
            reviewed += week.reviewed();
            disagreed += week.disagreed();
            effective += BetaBinomial.effective(week.reviewed(), clumping);
        }
        double objects = weeks.subList(Math.max(0, weeks.size() - RECENT), weeks.size()).stream()
                .mapToInt(WeekCount::reviewed)
                .average()
                .orElseThrow();
        double rate = (disagreed + 0.5) / (reviewed + 1);
        double now = BetaBinomial.effective(objects, clumping);
        double[][] least = leastRises(effective / now, quantile(level));
        List<Within> within = new ArrayList<>();
        for (int i = 0; i < least.length; i++) {
            within.add(new Within(
                    HORIZONS.get(i), factor(rate, now, least[i]), share(least[i], rise(rate, 2 * rate, now))));
        }
        return new SmallestChange(objects, disagreed / reviewed, within);
    }

    private static @Nullable Double factor(double rate, double now, double[] least) {
        double angle = angle(rate) + least[(int) Math.ceil(SmallestChange.POWER * DRAWS) - 1] / (2 * Math.sqrt(now));
        double root = Math.sin(angle);
        double factor = root * root / rate;
        return angle < Math.PI / 2 && factor <= GREATEST ? factor : null;
    }

    private static double rise(double from, double to, double now) {
        return to >= 1 ? Double.POSITIVE_INFINITY : 2 * Math.sqrt(now) * (angle(to) - angle(from));
    }

    private static double angle(double rate) {
        return Math.asin(Math.sqrt(rate));
    }

    private static double share(double[] least, double rise) {
        return (double) Arrays.stream(least).filter(each -> each <= rise).count() / DRAWS;
    }

    /** @return for each horizon the least rise of each draw, ascending */
    private static double[][] leastRises(double earlier, double z) {
        double[][] least = new double[HORIZONS.size()][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] values = DRAWN[draw];
            double before = Math.max(earlier - 1, 0);
            double sum = before == 0 ? 0 : values[0] * Math.sqrt(before);
            double seen = before == 0 ? Double.POSITIVE_INFINITY : firstWeek(values, sum / before, before, z);
            sum += values[1];
            double weeks = before + 1;
            int risen = 0;
            int horizon = 0;
            for (int week = 2; week <= LONGEST; week++) {
                seen = Math.min(seen, pair(values[week], values[week + 1], sum / weeks, weeks, risen / weeks, z));
                sum += values[week];
                weeks++;
                risen++;
                if (week == HORIZONS.get(horizon)) {
                    least[horizon++][draw] = seen;
                }
            }
        }
        Arrays.stream(least).forEach(Arrays::sort);
        return least;
    }

    /** Seen in the very week of the change, with the week before it, which had not risen. */
    private static double firstWeek(double[] values, double mean, double weeks, double z) {
        double needed = mean + z * Math.sqrt(0.5 + 1 / weeks);
        return values[1] <= mean ? Double.POSITIVE_INFINITY : Math.max(2 * needed - values[1], mean) - values[2];
    }

    /** @param risen share of the earlier weeks that had risen already */
    private static double pair(double last, double present, double mean, double weeks, double risen, double z) {
        double both = mean + z * Math.sqrt(0.5 + 1 / weeks) - (last + present) / 2;
        double each = mean - Math.min(last, present);
        return Math.max(both, each) / (1 - risen);
    }

    /**
     * Evenly over all that may be drawn, by multiples of the powers of a generalised golden ratio (M. Roberts, "The unreasonable effectiveness
     * of quasirandom sequences", 2018): nothing random is needed.
     */
    private static double[][] drawn() {
        int dimensions = LONGEST + 2;
        double ratio = 1;
        for (int i = 0; i < 64; i++) {
            ratio = Math.pow(1 + ratio, 1.0 / (dimensions + 1));
        }
        double[][] drawn = new double[DRAWS][dimensions];
        for (int i = 0; i < DRAWS; i++) {
            double step = 1;
            for (int j = 0; j < dimensions; j++) {
                step /= ratio;
                double share = (0.5 + (i + 1) * step) % 1;
                drawn[i][j] = quantileOf(share);
            }
        }
        return drawn;
    }

    /** Of the standard normal distribution, from above. */
    private static double quantile(double level) {
        return -quantileOf(level);
    }

    /** By bisection of the distribution function. */
    private static double quantileOf(double share) {
        double low = -9;
        double high = 9;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", 26.2.17; to 1e-7. */
    private static double below(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double tail = Math.exp(-z * z / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z > 0 ? 1 - tail : tail;
    }
}
