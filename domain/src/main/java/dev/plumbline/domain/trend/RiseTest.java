package dev.plumbline.domain.trend;

import dev.plumbline.domain.statistics.BetaBinomial;
import java.util.List;

/**
 * Whether two weeks together have more disagreements than somebody's earlier weeks let expect: the chance that as many or more come
 * from the earlier rate, where as many count half (mid-p: H. O. Lancaster, Journal of the American Statistical Association 56, 1961). The
 * earlier rate is not known but seen: what is believed of it after the earlier weeks, from Jeffreys' prior on, is averaged over (the
 * posterior predictive check of D. B. Rubin, Annals of Statistics 12, 1984), and so is what is believed of the clumping. With no
 * clumping it comes to about the mid-p of Fisher's exact test.
 */
final class RiseTest {

    /** A rate is looked at over so many standard deviations to either side of the likeliest, at so many points. */
    private static final double REACH = 5;

    private static final int POINTS = 20;

    /** What is less likely than this changes nothing. */
    private static final double NEGLIGIBLE = 1e-3;

    private RiseTest() {}

    /**
     * @param earlier at least one week with something reviewed
     * @param belief  how likely each of {@link Clumping#POSSIBLE} is
     */
    static double p(List<WeekCount> earlier, WeekCount last, WeekCount present, double[] belief) {
        double p = 0;
        double sum = 0;
        for (int i = 0; i < belief.length; i++) {
            if (belief[i] >= NEGLIGIBLE) {
                p += belief[i] * p(earlier, last, present, Clumping.POSSIBLE[i]);
                sum += belief[i];
            }
        }
        return p / sum;
    }

    /** Rates are looked at on the scale of the arc sine of their root, on which Jeffreys' prior is even. */
    private static double p(List<WeekCount> earlier, WeekCount last, WeekCount present, double clumping) {
        double reviewed = 0;
        double disagreed = 0;
        double effective = 0;
        for (WeekCount week : earlier) {
            reviewed += week.reviewed();
            disagreed += week.disagreed();
            effective += BetaBinomial.effective(week.reviewed(), clumping);
        }
        int[] hits = earlier.stream().mapToInt(WeekCount::disagreed).toArray();
        int[] things = earlier.stream().mapToInt(WeekCount::reviewed).toArray();
        double likeliest = Math.asin(Math.sqrt((disagreed + 0.5) / (reviewed + 1)));
        double reach = REACH * 0.5 / Math.sqrt(effective);
        double from = Math.max(0, likeliest - reach);
        double step = (Math.min(Math.PI / 2, likeliest + reach) - from) / POINTS;
        double[] rates = new double[POINTS];
        double[] weights = new double[POINTS];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            double root = Math.sin(from + (i + 0.5) * step);
            rates[i] = root * root;
            weights[i] = BetaBinomial.logLikelihood(rates[i], clumping, hits, things);
            most = Math.max(most, weights[i]);
        }
        double p = 0;
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            double weight = Math.exp(weights[i] - most);
            sum += weight;
            if (weight >= NEGLIGIBLE) {
                p += weight * tail(last, present, rates[i], clumping);
            }
        }
        return p / sum;
    }

    /** The chance of more in both weeks together, and half that of as many. */
    private static double tail(WeekCount last, WeekCount present, double rate, double clumping) {
        double[] first = new BetaBinomial(last.reviewed(), rate, clumping).chances();
        double[] second = new BetaBinomial(present.reviewed(), rate, clumping).chances();
        int seen = last.disagreed() + present.disagreed();
        double tail = 0;
        double asManyOrMore = 0;
        int next = second.length - 1;
        for (int hits = 0; hits < first.length; hits++) {
            int needed = seen - hits;
            for (; next >= Math.max(0, needed); next--) {
                asManyOrMore += second[next];
            }
            double exactly = needed >= 0 && needed < second.length ? second[needed] : 0;
            tail += first[hits] * (asManyOrMore - exactly / 2);
        }
        return tail;
    }
}
