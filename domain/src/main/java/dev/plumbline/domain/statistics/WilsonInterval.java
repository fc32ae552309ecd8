package dev.plumbline.domain.statistics;

/**
 * The 95 % confidence interval of a proportion after Wilson: Probable inference, the law of succession, and statistical
 * inference, J. Am. Stat. Assoc. 22 (1927). Honest at small counts and at 0 and 1, where the normal interval is not.
 *
 * @param low  0 to 1
 * @param high 0 to 1
 */
public record WilsonInterval(double low, double high) {
    /** The 97.5 % point of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** With nothing observed, all of 0 to 1. */
    public static WilsonInterval of(int successes, int n) {
        return of((double) successes, n);
    }

    /** The same for things that count as fewer than they are, because they resemble each other. */
    public static WilsonInterval of(double successes, double n) {
        if (n == 0) {
            return new WilsonInterval(0, 1);
        }
        double p = successes / n;
        double z2 = Z * Z;
        double centre = (p + z2 / (2.0 * n)) / (1 + z2 / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        return new WilsonInterval(
                successes == 0 ? 0 : Math.max(0, centre - half), successes == n ? 1 : Math.min(1, centre + half));
    }
}
