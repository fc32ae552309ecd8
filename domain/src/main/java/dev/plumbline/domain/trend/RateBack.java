package dev.plumbline.domain.trend;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody who was sent back disagrees with reviewers no more often than before: their rate since then is at most the earlier one, or
 * nothing tells it from that ({@link Rise#p} above {@value #TOLD_FROM_IT}). A rate that is still doubled passes for one that is back the more
 * seldom, the more is reviewed: docs/trend.md.
 *
 * @param earlier the weeks before the rise; null where nothing is known of them
 * @param p       how likely as many disagreements or more come from the earlier rate; null where that is not known
 */
public record RateBack(
        int reviewed,
        int disagreed,
        @Nullable Baseline earlier,
        @Nullable Double p,
        boolean back) {

    /** It takes less to be kept in shadow than to be sent there: whoever is kept is only reviewed a little longer. */
    static final double TOLD_FROM_IT = 0.2;

    /**
     * @param reviewed    since the person was sent back, at least 1
     * @param highestRate with which somebody without an earlier rate goes on
     */
    public static RateBack of(int reviewed, int disagreed, @Nullable Baseline earlier, double highestRate) {
        double rate = (double) disagreed / reviewed;
        if (earlier == null) {
            return new RateBack(reviewed, disagreed, null, null, rate <= highestRate);
        }
        double p = Rise.p(earlier.reviewed(), earlier.disagreed(), reviewed, disagreed);
        return new RateBack(reviewed, disagreed, earlier, p, rate <= earlier.rate() || p > TOLD_FROM_IT);
    }
}
