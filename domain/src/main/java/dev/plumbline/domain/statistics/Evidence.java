package dev.plumbline.domain.statistics;

import java.util.stream.DoubleStream;

/**
 * Evidence against a hypothesis, as the natural logarithm of an e-value: what a fair bet against it would have made of a stake of 1.
 * While the hypothesis holds, the chance that the stake is <em>ever</em> multiplied by 1/α, however often one looks, is at most α (J.
 * Ville 1939; A. Ramdas, P. Grünwald, V. Vovk, G. Shafer, "Game-theoretic statistics and safe anytime-valid inference", Statistical
 * Science 38, 2023). So whoever looks after each submission may stop at the first that says enough; 1/α shared out over several bets by
 * fixed weights keeps that for all of them together.
 */
public final class Evidence {

    /** Rates that the bet on a rate is spread over, as shares of the way from the tolerated rate to 1. */
    private static final double[] BETS = {0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9};

    /** Early rates that the bet on a rise is spread over, and late ones. */
    private static final double[] EARLY = {0.01, 0.05, 0.15, 0.3};

    private static final double[] LATE = {0.15, 0.3, 0.5, 0.75};

    /** Effects of about two standard deviations are what is looked for; others are found as well, a little later. */
    private static final double PRIOR_VARIANCE = 4;

    private Evidence() {}

    /**
     * Against a mean, a difference of means or a slope of 0, where observations are normal with an unknown standard deviation: the
     * sequential t-test with a normal prior on the standardised effect (T. L. Lai, Annals of Statistics 4, 1976, §5; for coefficients
     * of a regression M. Lindon, D. Ham, M. Tingley, I. Bojinov, "Anytime-valid linear models and regression adjusted causal
     * inference", 2022, theorem 3.1).
     *
     * @param t                Student's statistic
     * @param degreesOfFreedom of its standard error, at least 1
     * @param information      for a mean the number of observations; for a difference n₁n₂/(n₁+n₂)
     */
    public static double ofT(double t, int degreesOfFreedom, double information) {
        double v = degreesOfFreedom;
        double shrunk = 1 / (1 + PRIOR_VARIANCE * information);
        double squared = t * t;
        return 0.5 * Math.log(shrunk) + (v + 1) / 2 * (Math.log1p(squared / v) - Math.log1p(squared * shrunk / v));
    }

    /**
     * Against a rate of at most what is tolerated: likelihood ratios of higher rates, mixed (H. Robbins, "Statistical methods related
     * to the law of the iterated logarithm", Annals of Mathematical Statistics 41, 1970).
     *
     * @param tolerated above 0 and below 1
     */
    public static double ofRateAbove(double tolerated, int hits, int tries) {
        return mixed(DoubleStream.of(BETS)
                .map(share -> tolerated + share * (1 - tolerated))
                .map(rate -> likelihoodRatio(rate, tolerated, hits, tries)));
    }

    /**
     * Against one rate in pairs of an early and a late try, in favour of a higher one late: the e-variable of R. Turner, A. Ly, P.
     * Grünwald, "Generic e-variables for exact sequential k-sample tests that allow for optional stopping", Journal of Statistical Planning
     * and Inference 230, 2024, theorem 1, mixed over pairs of rates. Whatever the one rate is, its expectation is at most 1.
     *
     * @param pairs tries on each side
     */
    public static double ofRise(int earlyHits, int lateHits, int pairs) {
        return mixed(DoubleStream.of(EARLY)
                .boxed()
                .flatMapToDouble(early -> DoubleStream.of(LATE)
                        .filter(late -> late > early)
                        .map(late -> logLikelihood(early, earlyHits, pairs)
                                + logLikelihood(late, lateHits, pairs)
                                - logLikelihood((early + late) / 2, earlyHits + lateHits, 2 * pairs))));
    }

    private static double logLikelihood(double rate, int hits, int tries) {
        return hits * Math.log(rate) + (tries - hits) * Math.log(1 - rate);
    }

    private static double likelihoodRatio(double rate, double tolerated, int hits, int tries) {
        return logLikelihood(rate, hits, tries) - logLikelihood(tolerated, hits, tries);
    }

    /** The logarithm of the mean of e-values that are given by their logarithms. */
    private static double mixed(DoubleStream logarithms) {
        double[] all = logarithms.toArray();
        double greatest = DoubleStream.of(all).max().orElseThrow();
        double sum = DoubleStream.of(all).map(one -> Math.exp(one - greatest)).sum();
        return greatest + Math.log(sum / all.length);
    }
}
