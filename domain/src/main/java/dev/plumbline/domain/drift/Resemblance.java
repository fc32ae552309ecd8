package dev.plumbline.domain.drift;

/**
 * How much objects of one frame resemble each other in a skill, learned from everybody's runs so far: the variance between frames as a
 * multiple of that between objects of a frame (analysis of variance: S. R. Searle, G. Casella, C. E. McCulloch, "Variance Components",
 * 1992, §3.6).
 */
final class Resemblance {

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

    /** From 0; infinite where objects of one frame do not differ at all. */
    double ratio() {
        if (freedomWithin == 0 || effectiveFrames == 0) {
            // With an object a frame the two cannot be told apart, and need not be.
            return 0;
        }
        double within = squaresWithin / freedomWithin;
        double between = (squaresBetween - freedomBetween * within) / effectiveFrames;
        return between <= 0 ? 0 : between / within;
    }
}
