package dev.plumbline.domain.statistics;

/**
 * How many of {@code n} things are hit when the things resemble each other: each group has a rate of its own, spread about the common one so
 * that two things of a group correlate by {@code clumping} (J. G. Skellam, Journal of the Royal Statistical Society B 10, 1948). With a
 * clumping of 0 it is the binomial distribution.
 *
 * @param n        from 0
 * @param rate     above 0 and below 1
 * @param clumping intraclass correlation, from 0 to below 1
 */
public record BetaBinomial(int n, double rate, double clumping) {

    /** The natural logarithm of the chance of so many hits, from 0 to n. */
    public double logChance(int hits) {
        double ways = LogGamma.ofFactorial(n) - LogGamma.ofFactorial(hits) - LogGamma.ofFactorial(n - hits);
        if (clumping == 0) {
            return ways + hits * Math.log(rate) + (n - hits) * Math.log1p(-rate);
        }
        double spread = 1 / clumping - 1;
        return ways + rising(rate * spread, hits) + rising((1 - rate) * spread, n - hits) - rising(spread, n);
    }

    /** ln of a (a + 1) … (a + steps - 1). */
    private static double rising(double a, int steps) {
        return LogGamma.of(a + steps) - LogGamma.of(a);
    }

    /**
     * The logarithm of the chance that groups had so many hits of so many things, but for what does not depend on the rate.
     *
     * @param hits   of each group
     * @param things of each group
     */
    public static double logLikelihood(double rate, double clumping, int[] hits, int[] things) {
        double sum = 0;
        if (clumping == 0) {
            double log = Math.log(rate);
            double other = Math.log1p(-rate);
            for (int i = 0; i < hits.length; i++) {
                sum += hits[i] * log + (things[i] - hits[i]) * other;
            }
            return sum;
        }
        double a = rate * (1 / clumping - 1);
        double b = (1 - rate) * (1 / clumping - 1);
        double none = LogGamma.of(a) + LogGamma.of(b);
        for (int i = 0; i < hits.length; i++) {
            sum += LogGamma.of(a + hits[i]) + LogGamma.of(b + things[i] - hits[i]) - none;
        }
        return sum;
    }

    /** The chances of 0 to n hits. */
    public double[] chances() {
        double[] chances = new double[n + 1];
        int middle = (int) Math.min(n, Math.round(n * rate));
        chances[middle] = Math.exp(logChance(middle));
        for (int hits = middle; hits < n; hits++) {
            chances[hits + 1] = chances[hits] * odds(hits);
        }
        for (int hits = middle; hits > 0; hits--) {
            chances[hits - 1] = chances[hits] / odds(hits - 1);
        }
        return chances;
    }

    /** How much likelier one hit more is. */
    private double odds(int hits) {
        double step = clumping / (1 - clumping);
        return (n - hits) / (hits + 1.0) * (rate + hits * step) / (1 - rate + (n - hits - 1) * step);
    }

    /** As how many independent things {@code n} that clump count. */
    public static double effective(double n, double clumping) {
        return n / (1 + Math.max(0, n - 1) * clumping);
    }
}
