package dev.plumbline.domain.trend;

import dev.plumbline.domain.statistics.BetaBinomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the objects of one week resemble each other, learned from everybody: disagreements come in clumps (the objects of one frame,
 * one misread clause), so weekly rates move more than independent objects would let them, with nobody having changed.
 *
 * <p>What is looked at are two weeks of one person that follow each other, given how many disagreements both have together, so that nobody's
 * own rate matters and a slow change hardly does. Where everybody changes in one week (a new clause of the spec), that pair of weeks
 * would be taken for clumping: of the dates, the one that says most for clumping and the one that says least are left out.
 */
final class Clumping {

    /** Correlations that are held possible. */
    static final double[] POSSIBLE = {
        0, 0.0025, 0.005, 0.0075, 0.01, 0.0125, 0.015, 0.02, 0.025, 0.03, 0.035, 0.04, 0.05, 0.06, 0.07, 0.085, 0.1,
        0.125, 0.15, 0.2, 0.3
    };

    /** Before anything is known the mean of what is possible is about this. */
    private static final double EXPECTED = 0.04;

    /** Each week is in two pairs, so a pair says less than one that stands alone: two thirds of it. */
    private static final double OVERLAP = 2.0 / 3;

    private static final int DATES_TO_CHOOSE_FROM = 5;

    /** A possible correlation that tells whether a date speaks for clumping. */
    private static final int SOME = 2;

    private record Pair(WeekCount first, WeekCount second) {}

    private record Counts(int reviewed1, int disagreed1, int reviewed2, int disagreed2) {}

    /** What pairs of one date say of each possible correlation: log likelihoods. */
    private record Date(double[] said, int pairs) {
        double forClumping() {
            return (said[SOME] - said[0]) / pairs;
        }
    }

    private final List<Date> dates = new ArrayList<>();
    private final Map<Counts, double[]> known = new HashMap<>();
    private final List<Pair> present = new ArrayList<>();

    /** A pair of the present date. */
    void observe(WeekCount first, WeekCount second) {
        present.add(new Pair(first, second));
    }

    /** Ends the present date, and says how likely each of {@link #POSSIBLE} is after all that was seen; the sum is 1. */
    double[] belief() {
        if (!present.isEmpty()) {
            double[] said = new double[POSSIBLE.length];
            for (Pair pair : present) {
                add(said, logLikelihood(pair.first(), pair.second()), 1);
            }
            dates.add(new Date(said, present.size()));
            present.clear();
        }
        List<Date> chosen = chosen();
        double all = dates.stream().mapToInt(Date::pairs).sum();
        double kept = chosen.stream().mapToInt(Date::pairs).sum();
        double[] belief = new double[POSSIBLE.length];
        Arrays.setAll(belief, i -> -POSSIBLE[i] / EXPECTED);
        chosen.forEach(date -> add(belief, date.said(), OVERLAP * all / kept));
        double most = Arrays.stream(belief).max().orElseThrow();
        Arrays.setAll(belief, i -> Math.exp(belief[i] - most));
        double sum = Arrays.stream(belief).sum();
        Arrays.setAll(belief, i -> belief[i] / sum);
        return belief;
    }

    /** The correlation to reckon with where one has to do. */
    static double mean(double[] belief) {
        double mean = 0;
        for (int i = 0; i < belief.length; i++) {
            mean += belief[i] * POSSIBLE[i];
        }
        return mean;
    }

    private List<Date> chosen() {
        if (dates.size() < DATES_TO_CHOOSE_FROM) {
            return dates;
        }
        return dates.stream()
                .sorted(Comparator.comparingDouble(Date::forClumping))
                .toList()
                .subList(1, dates.size() - 1);
    }

    private double[] logLikelihood(WeekCount first, WeekCount second) {
        Counts counts = new Counts(first.reviewed(), first.disagreed(), second.reviewed(), second.disagreed());
        return known.computeIfAbsent(counts, Clumping::logLikelihood);
    }

    /** Of the split of the disagreements of both weeks; as good as free of the rate, which is taken as that of both. */
    private static double[] logLikelihood(Counts counts) {
        double[] likelihood = new double[POSSIBLE.length];
        int together = counts.disagreed1 + counts.disagreed2;
        int reviewed = counts.reviewed1 + counts.reviewed2;
        if (together == 0 || together == reviewed) {
            return likelihood;
        }
        double rate = (double) together / reviewed;
        for (int i = 0; i < likelihood.length; i++) {
            double[] first = new BetaBinomial(counts.reviewed1, rate, POSSIBLE[i]).chances();
            double[] second = new BetaBinomial(counts.reviewed2, rate, POSSIBLE[i]).chances();
            double sum = 0;
            int least = Math.max(0, together - counts.reviewed2);
            for (int hits = least; hits <= Math.min(together, counts.reviewed1); hits++) {
                sum += first[hits] * second[together - hits];
            }
            double chance = first[counts.disagreed1] * second[counts.disagreed2] / sum;
            likelihood[i] = Math.log(Math.max(chance, Double.MIN_NORMAL));
        }
        return likelihood;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }
}
