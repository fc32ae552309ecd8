package dev.plumbline.domain.bias;

import dev.plumbline.domain.statistics.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an annotator does again and again.
 *
 * @param objectClass key of the true class it is confined to, or null
 * @param size        size of the objects it is confined to, or null
 * @param amount      robust estimate in its unit; of an offset below 0 where too tight, of a shift its length, of a drift by how much
 *                    it changed
 * @param interval    95 % interval of the amount, looked at once
 * @param objects     objects (of identities, links) that the amount is estimated from
 * @param systematic  whether it is distinguishable from chance, with every look and every other question accounted for; if not, it is
 *                    a suspicion that more objects may confirm
 * @param since       the submission from which on the evidence is greatest
 * @param evidence    submissions that show it most, at most {@value #MOST_EVIDENCE}
 */
public record Finding(
        Kind kind,
        @Nullable String objectClass,
        @Nullable ObjectSize size,
        double amount,
        Unit unit,
        Interval interval,
        int objects,
        boolean systematic,
        String since,
        List<String> evidence,
        Detail detail) {

    public static final int MOST_EVIDENCE = 20;

    /** What is done wrong. */
    public enum Kind {
        /** Outlines by the same number of px too tight or too loose. */
        BOUNDARY,
        /** Outlines moved in the same direction. */
        SHIFT,
        /** Outlines too tight or too loose in proportion to their size. */
        SCALE,
        /** One class taken for a certain other one. */
        CLASS,
        /** Small objects not labelled while larger ones are. */
        MISSED_SMALL,
        /** An attribute left out or answered wrongly. */
        ATTRIBUTE,
        /** A track that goes on under another identity. */
        IDENTITY,
        /** One of the others getting worse. */
        DRIFT
    }

    /** What the amount counts. */
    public enum Unit {
        PX,
        /** 0 to 100; of a scale relative to the true size. */
        PERCENT
    }

    /** What only findings of some kinds have to say. */
    public sealed interface Detail {

        record None() implements Detail {}

        /** @param xPx to the right; @param yPx down, image px */
        record Towards(double xPx, double yPx) implements Detail {}

        record TakenFor(String chosenClass) implements Detail {}

        record OfAttribute(String path, Answer answer) implements Detail {}

        /** @param from what it was before, in the finding's unit */
        record Of(Kind kind, double from) implements Detail {}
    }

    public Finding {
        evidence = List.copyOf(evidence);
    }
}
