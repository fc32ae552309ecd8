package dev.plumbline.domain.trend;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody who was sent back disagrees with reviewers no more often than before: their rate since then is at most the earlier one, or
 * not even half the evidence that would send them back says that it is above it ({@link Rise#p} above {@link Cohort#SUSPICION}). A rate that
 * is still doubled passes for one that is back the more seldom, the more is reviewed: docs/trend.md.
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
        return new RateBack(reviewed, disagreed, earlier, p, rate <= earlier.rate() || p > Cohort.SUSPICION);
    }
}
