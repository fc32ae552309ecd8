package dev.plumbline.domain.drift;

/**
 * How much objects of one frame resemble each other in a skill, learned from everybody's runs so far: the variance between frames as a
 * multiple of that between objects of a frame (analysis of variance: S. R. Searle, G. Casella, C. E. McCulloch, "Variance Components",
 * 1992, §3.6).
 */
final class Resemblance {

    /** Frames count alike from here on, however many objects they have. */
    private static final double ALIKE = 1e6;

    private double squaresWithin;
    private double squaresBetween;
    private double effectiveFrames;
    private int freedomWithin;
    private int freedomBetween;

    void observe(RunSummary run) {
        squaresWithin += run.squaresWithin();
        squaresBetween += run.squaresBetween();
        effectiveFrames += run.effectiveFrames();
        freedomWithin += run.freedomWithin();
        freedomBetween += run.freedomBetween();
    }

    /** Of what is known about frames. */
    int freedom() {
        return freedomBetween;
    }

    /**
     * Whether it can be told how far chance takes a mean. Not where nobody's objects of one frame have ever differed while frames do, as
     * when each earned all of its points or none: then the first slip is all that anything could be told from.
     */
    boolean isKnown() {
        return ratio() < ALIKE;
    }

    /** From 0 to {@link #ALIKE}, where objects of one frame do not differ at all. */
    double ratio() {
        if (freedomWithin == 0 || effectiveFrames == 0) {
            // With an object a frame the two cannot be told apart, and need not be.
            return 0;
        }
        double within = squaresWithin / freedomWithin;
        double between = (squaresBetween - freedomBetween * within) / effectiveFrames;
        return between <= 0 ? 0 : Math.min(between / within, ALIKE);
    }
}
