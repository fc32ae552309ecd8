package dev.plumbline.domain.statistics;

/** Student's distribution. */
public final class StudentT {

    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final int TERMS = 200;
    private static final double EXACT = 1e-14;
    private static final double TINY = 1e-300;

    private StudentT() {}

    /**
     * The chance of a statistic at least so far from 0, to either side: I(v/(v+t²); v/2, 1/2) with the regularised incomplete beta
     * function (M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", 26.7.1).
     *
     * @param degreesOfFreedom above 0, whole or not
     */
    public static double twoSided(double t, double degreesOfFreedom) {
        double v = degreesOfFreedom;
        return regularisedBeta(v / (v + t * t), v / 2, 0.5);
    }

    /** The continued fraction 26.5.8 of the same, where it converges fast; else by its reflection. */
    private static double regularisedBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - regularisedBeta(1 - x, b, a);
        }
        double front =
                Math.exp(LogGamma.of(a + b) - LogGamma.of(a) - LogGamma.of(b) + a * Math.log(x) + b * Math.log1p(-x));
        return front * fraction(x, a, b) / a;
    }

    /** From the front by the method of W. J. Lentz, Applied Optics 15, 1976. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = inverse(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = inverse(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = inverse(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < EXACT) {
                break;
            }
        }
        return value;
    }

    private static double inverse(double x) {
        return 1 / away(x);
    }

    private static double away(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** The 97.5th percentile: the same, 26.7.5; within 1 % from 3 on. */
    public static double t975(int degreesOfFreedom) {
        double v = degreesOfFreedom;
        double z2 = Z * Z;
        return switch (degreesOfFreedom) {
            case 1 -> 12.706204736;
            case 2 -> 4.302652730;
            default ->
                Z
                        * (1
                                + (z2 + 1) / (4 * v)
                                + ((5 * z2 + 16) * z2 + 3) / (96 * v * v)
                                + (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * v * v * v));
        };
    }
}
