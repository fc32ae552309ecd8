package dev.plumbline.domain.scoring;

import dev.plumbline.domain.text.TextNormalisation;

/**
 * When a value is right, and how right. One that is made for another kind of value (a distance of numbers, say, for a choice) leaves
 * the value compared as usual; see {@link ValueComparison}.
 */
public sealed interface ValueMeasure {

    /** The very same: all options chosen alike, a text character by character as written. */
    record Exact() implements ValueMeasure {}

    /** A number that is off by at most the tolerance, in its own unit. */
    record Within(double tolerance) implements ValueMeasure {}

    /** A number that is off by at most a share of the truth's amount, 0 or more. Of a truth of 0 only 0 is right. */
    record WithinShare(double share) implements ValueMeasure {}

    /**
     * A text by its edit distance.
     *
     * @param normalisation what is overlooked
     * @param by            what the distance is seen in proportion to
     * @param least         below this likeness, 0 to 1, it earns nothing
     * @param graded        whether it earns its likeness, or all
     */
    record Text(TextNormalisation normalisation, By by, double least, boolean graded) implements ValueMeasure {}

    /** How alike two texts are, 0 to 1. */
    enum By {
        /** 1 − edits ÷ code points of the longer text; CVAT's. */
        LONGER_TEXT,
        /** 1 − character error rate, at least 0. */
        CHARACTER_ERRORS,
        /** 1 − word error rate, at least 0. */
        WORD_ERRORS
    }
}
