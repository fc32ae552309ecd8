package dev.plumbline.domain.statistics;

import java.util.Arrays;

/**
 * The mean without the lowest and the highest fifth, and its 95 % interval: Student's t on the winsorised squares (J. W. Tukey, D. H.
 * McLaughlin, "Less vulnerable confidence and significance procedures for location", Sankhyā A 25, 1963; in the form of K. K. Yuen,
 * Biometrika 61, 1974). One outlier moves neither by more than its neighbours would.
 *
 * @param mean     in the unit of the values; NaN without values
 * @param standard standard error of the mean, same unit; infinite below two values
 * @param count    of all values
 */
public record TrimmedMean(double mean, double standard, int count) {

    private static final double TRIMMED = 0.2;

    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    public static TrimmedMean of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        int cut = cut(count);
        double mean = Arrays.stream(sorted, cut, count - cut).average().orElse(Double.NaN);
        if (count < 2) {
            return new TrimmedMean(mean, Double.POSITIVE_INFINITY, count);
        }
        for (int i = 0; i < cut; i++) {
            sorted[i] = sorted[cut];
            sorted[count - 1 - i] = sorted[count - 1 - cut];
        }
        double centre = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted)
                .map(value -> (value - centre) * (value - centre))
                .sum();
        double kept = count - 2.0 * cut;
        return new TrimmedMean(mean, Math.sqrt(squares / (kept * (kept - 1))), count);
    }

    /** Where the mean is with 95 % confidence, looked at once. */
    public Interval interval() {
        double reach = standard * t975(Math.max(1, count - 2 * cut(count) - 1));
        return new Interval(mean - reach, mean + reach);
    }

    /** Where the difference of two independent means is with 95 % confidence, looked at once. */
    public Interval intervalOfDifferenceFrom(TrimmedMean earlier) {
        int fewer = Math.min(count, earlier.count);
        double reach = Math.hypot(standard, earlier.standard) * t975(Math.max(1, fewer - 2 * cut(fewer) - 1));
        double difference = mean - earlier.mean;
        return new Interval(difference - reach, difference + reach);
    }

    private static int cut(int count) {
        return (int) (TRIMMED * count);
    }

    /** Student's 97.5th percentile: M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", 26.7.5; within 1 % from 3 on. */
    static double t975(int degreesOfFreedom) {
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
