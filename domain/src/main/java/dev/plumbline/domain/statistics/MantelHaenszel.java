package dev.plumbline.domain.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The odds ratio that several 2×2 tables have in common (N. Mantel, W. Haenszel, Journal of the National Cancer Institute 22, 1959), with
 * the 95 % interval of its logarithm after J. Robins, N. Breslow, S. Greenland, Biometrics 42, 1986. Strata that differ in their rates
 * do not disturb it: like is compared with like.
 *
 * @param oddsRatio above 0
 * @param interval  of the odds ratio
 */
public record MantelHaenszel(double oddsRatio, Interval interval) {
    /** The 97.5 % point of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * One stratum.
     *
     * @param hits       of those looked at
     * @param misses     of those looked at
     * @param otherHits  of those compared with
     * @param otherMisses of those compared with
     */
    public record Table(double hits, double misses, double otherHits, double otherMisses) {
        double total() {
            return hits + misses + otherHits + otherMisses;
        }
    }

    /**
     * Nothing where the tables do not tell: where one side has no hits, or no misses, or nothing to be compared with.
     *
     * @param dispersion how many times as much as independent things the counts scatter, from 1: the variance is multiplied by it
     */
    public static Optional<MantelHaenszel> of(List<Table> tables, double dispersion) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double psqr = 0;
        double qs = 0;
        for (Table table : tables) {
            double n = table.total();
            if (n == 0) {
                continue;
            }
            double ri = table.hits() * table.otherMisses() / n;
            double si = table.misses() * table.otherHits() / n;
            double p = (table.hits() + table.otherMisses()) / n;
            double q = 1 - p;
            r += ri;
            s += si;
            pr += p * ri;
            psqr += p * si + q * ri;
            qs += q * si;
        }
        if (r == 0 || s == 0) {
            return Optional.empty();
        }
        double variance = dispersion * (pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s));
        double log = Math.log(r / s);
        double reach = Z * Math.sqrt(variance);
        return Optional.of(new MantelHaenszel(r / s, new Interval(Math.exp(log - reach), Math.exp(log + reach))));
    }
}
