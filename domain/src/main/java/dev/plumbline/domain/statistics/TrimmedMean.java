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
        double reach = standard * StudentT.t975(Math.max(1, count - 2 * cut(count) - 1));
        return new Interval(mean - reach, mean + reach);
    }

    /** Where the difference of two independent means is with 95 % confidence, looked at once. */
    public Interval intervalOfDifferenceFrom(TrimmedMean earlier) {
        int fewer = Math.min(count, earlier.count);
        double reach = Math.hypot(standard, earlier.standard) * StudentT.t975(Math.max(1, fewer - 2 * cut(fewer) - 1));
        double difference = mean - earlier.mean;
        return new Interval(difference - reach, difference + reach);
    }

    private static int cut(int count) {
        return (int) (TRIMMED * count);
    }
}
