package dev.plumbline.domain.statistics;

/** The logarithm of the gamma function. */
public final class LogGamma {

    /** From here on four terms of Stirling's series are exact to 1e-12. */
    private static final double LARGE = 10;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogGamma() {}

    /**
     * Stirling's series after stepping up to where it is exact: M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions",
     * 6.1.15 and 6.1.41.
     *
     * @param x above 0
     */
    public static double of(double x) {
        double product = 1;
        double at = x;
        while (at < LARGE) {
            product *= at;
            at++;
        }
        double inverse = 1 / at;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
        return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + series - Math.log(product);
    }

    /** ln n! */
    public static double ofFactorial(int n) {
        return of(n + 1.0);
    }
}
