package dev.plumbline.domain.bias;

import dev.plumbline.domain.statistics.TrimmedMean;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number that may explain a person's offsets: the same for all objects, for those of one class or of one size, or in proportion to the
 * size of each.
 *
 * @param proportional whether the offset grows with {@link Deviation#reachPx}
 * @param enough       evidence that is enough for one side, a logarithm
 */
record Explanation(
        boolean proportional,
        @Nullable String objectClass,
        @Nullable ObjectSize size,
        double enough) {

    private static final double SIDES = 0.5;

    static Explanation ofAll(Level level) {
        return new Explanation(false, null, null, level.enough(SIDES));
    }

    static Explanation inProportion() {
        return new Explanation(true, null, null, Level.SCALE.enough(SIDES));
    }

    /** @param number of the class, in the order in which they came up */
    static Explanation ofClass(String objectClass, int number, Level level) {
        return new Explanation(false, objectClass, null, level.enough(SIDES * Level.inTurn(number)));
    }

    static Explanation ofSize(ObjectSize size, Level level) {
        return new Explanation(false, null, size, level.enough(SIDES / ObjectSize.values().length));
    }

    boolean isOfAll() {
        return objectClass == null && size == null;
    }

    boolean covers(Reading reading) {
        return (objectClass == null || objectClass.equals(reading.objectClass()))
                && (size == null || size == reading.size());
    }

    /** What is left over, in px, when the number that leaves least is taken: the sum of distances, which outliers hardly sway. */
    double leftOver(List<Reading> readings) {
        double number = number(readings.stream().filter(this::covers).toList());
        double sum = 0;
        for (Reading reading : readings) {
            double explained = !covers(reading) ? 0 : proportional ? number * reading.reachPx() : number;
            sum += Math.abs(reading.amount() - explained);
        }
        return sum;
    }

    /** The weighted median. */
    private double number(List<Reading> covered) {
        List<Reading> sorted = covered.stream()
                .sorted(Comparator.comparingDouble(
                        reading -> proportional ? reading.amount() / reading.reachPx() : reading.amount()))
                .toList();
        double half = sorted.stream().mapToDouble(this::weight).sum() / 2;
        double before = 0;
        for (Reading reading : sorted) {
            before += weight(reading);
            if (before >= half) {
                return proportional ? reading.amount() / reading.reachPx() : reading.amount();
            }
        }
        return 0;
    }

    private double weight(Reading reading) {
        return proportional ? reading.reachPx() : 1;
    }

    /** In px, or in percent of the size where it is proportional; there objects of at least average reach count, for px weigh less. */
    TrimmedMean estimate(List<Reading> covered) {
        if (!proportional) {
            return TrimmedMean.of(covered.stream().mapToDouble(Reading::amount).toArray());
        }
        double[] reaches =
                covered.stream().mapToDouble(Reading::reachPx).sorted().toArray();
        double middle = reaches[(reaches.length - 1) / 2];
        return TrimmedMean.of(covered.stream()
                .filter(reading -> reading.reachPx() >= middle)
                .mapToDouble(reading -> 100 * reading.amount() / reading.reachPx())
                .toArray());
    }
}
