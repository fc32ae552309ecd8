package dev.plumbline.domain.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which explanations the readings of one measure support. Of those that have enough evidence, the one number for all objects is taken,
 * unless another leaves clearly less unexplained: then the finding is that of one class, of one size or of scale. What a class or size does
 * not cover is asked again by itself.
 */
final class OffsetStudy {

    /** How much likelier, as a logarithm, another explanation has to make the readings to be taken instead of the one for all. */
    private static final double CLEARLY = 3;

    /** What is left over is never taken to be less, in px for each object. */
    private static final double LEAST_LEFT_OVER_PX = 0.05;

    private final double marginPx;
    private final List<Reading> readings;

    OffsetStudy(List<Reading> readings, double marginPx) {
        this.readings = readings;
        this.marginPx = marginPx;
    }

    /** All questions that may be asked of the readings. */
    static List<Explanation> questions(
            List<Reading> readings, Level all, Level ofClass, Level ofSize, boolean inProportion) {
        List<String> classes =
                readings.stream().map(Reading::objectClass).distinct().toList();
        long sizes = readings.stream().map(Reading::size).distinct().count();
        List<Explanation> questions = new ArrayList<>();
        questions.add(Explanation.ofAll(all));
        if (inProportion) {
            questions.add(Explanation.inProportion());
        }
        if (classes.size() > 1) {
            IntStream.range(0, classes.size())
                    .forEach(i -> questions.add(Explanation.ofClass(classes.get(i), i, ofClass)));
        }
        if (sizes > 1) {
            Stream.of(ObjectSize.values()).forEach(size -> questions.add(Explanation.ofSize(size, ofSize)));
        }
        return questions;
    }

    List<Support> supported(List<Explanation> questions) {
        List<Support> found = new ArrayList<>();
        List<Reading> rest = readings;
        List<Explanation> open = questions;
        while (!open.isEmpty()) {
            List<Support> enough = enough(open, rest);
            Optional<Support> best = best(enough, rest);
            if (best.isEmpty()) {
                break;
            }
            Explanation taken = best.get().explanation();
            found.add(best.get());
            if (taken.isOfAll()) {
                break;
            }
            rest = rest.stream().filter(reading -> !taken.covers(reading)).toList();
            open = enough.stream()
                    .map(Support::explanation)
                    .filter(other -> !other.isOfAll() && other != taken)
                    .toList();
        }
        return found;
    }

    private List<Support> enough(List<Explanation> questions, List<Reading> rest) {
        return questions.stream()
                .flatMap(question ->
                        Stream.of(Support.of(question, 1, rest, marginPx), Support.of(question, -1, rest, marginPx)))
                .filter(Support::isEnough)
                .filter(support -> support.goesOn(rest, marginPx))
                .toList();
    }

    private static Optional<Support> best(List<Support> enough, List<Reading> readings) {
        Optional<Support> strongest = enough.stream().max(Comparator.comparingDouble(Support::logEvidence));
        if (strongest.isEmpty()) {
            return strongest;
        }
        List<Reading> since = readings.stream()
                .filter(reading -> reading.place() >= strongest.get().from())
                .toList();
        double oneForAll = unlikelihood(Explanation.ofAll(Level.BOUNDARY_OF_ALL), since);
        return enough.stream()
                .filter(support ->
                        !support.explanation().proportional() || unlikelihood(support.explanation(), since) < oneForAll)
                .min(Comparator.comparingDouble(support -> unlikelihood(support.explanation(), since)));
    }

    /** Minus the greatest likelihood, as a logarithm, where what is left over has Laplace's distribution. */
    private static double unlikelihood(Explanation explanation, List<Reading> readings) {
        double each = LEAST_LEFT_OVER_PX + explanation.leftOver(readings) / readings.size();
        boolean isOneForAll = explanation.isOfAll() && !explanation.proportional();
        return readings.size() * Math.log(each) - (isOneForAll ? CLEARLY : 0);
    }
}
