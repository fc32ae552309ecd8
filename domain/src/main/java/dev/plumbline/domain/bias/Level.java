package dev.plumbline.domain.bias;

/**
 * How {@value #ALPHA}, the chance that anything at all is ever found of an annotator without a systematic error, is shared out among
 * the questions asked. Shares are fixed beforehand, so the sum over all questions, sides, classes and beginnings stays below
 * it (Bonferroni with weights).
 */
enum Level {
    BOUNDARY_OF_ALL(0.30),
    BOUNDARY_OF_CLASS(0.18),
    BOUNDARY_OF_SIZE(0.14),
    SCALE(0.05),
    SHIFT_OF_ALL(0.04),
    SHIFT_OF_CLASS(0.01),
    SHIFT_OF_SIZE(0.01),
    CLASS(0.07),
    MISSED_SMALL(0.04),
    ATTRIBUTE(0.06),
    IDENTITY(0.02),
    DRIFT(0.08);

    /** For each annotator and for all time. */
    static final double ALPHA = 0.01;

    /** Objects between the places at which a question begins anew, so that what begins late is found as well. */
    static final int BLOCK = 8;

    private static final double FIRST_BEGINNING = 0.75;

    private final double share;

    Level(double share) {
        this.share = share;
    }

    /**
     * The logarithm of the evidence that is enough.
     *
     * @param part of this question's share, above 0 to 1
     */
    double enough(double part) {
        return -Math.log(ALPHA * share * part);
    }

    /** Weights 1/2, 1/6, 1/12, … for questions that come up one after the other; their sum is 1. */
    static double inTurn(int number) {
        return 1.0 / ((number + 1.0) * (number + 2.0));
    }

    /** The logarithm of the weight of the question that begins at an object, counted from 0 over all that were ever compared. */
    static double beginningAt(long object) {
        long block = object / BLOCK;
        return Math.log(block == 0 ? FIRST_BEGINNING : (1 - FIRST_BEGINNING) / (block * (block + 1.0)));
    }
}
