package dev.plumbline.domain.project;

import dev.plumbline.domain.trend.TrendRule;

/** The ramp's numbers of one project: what happens in a project is decided by its own. */
public record RampNumbers(
        Graded graded, Shadow shadow, Production production, Calibration calibration, Certification certification) {

    /**
     * The graded set.
     *
     * @param frames   of one attempt, 1 to 1000
     * @param geometry mean overlap needed of a skill measured by outlines, 0 to 1
     * @param values   share of points needed of any other skill, 0 to 1
     */
    public record Graded(int frames, double geometry, double values) {}

    /**
     * Shadow, before production and after having been sent back.
     *
     * @param days        it lasts at least, the first time
     * @param objects     reviewed at least, per skill, the first time
     * @param highestRate of disagreement with which a person goes on, 0 to 1
     * @param backDays    it lasts at least, when sent back
     * @param backObjects reviewed at least, per skill, when sent back
     */
    public record Shadow(int days, int objects, double highestRate, int backDays, int backObjects) {}

    /**
     * Production.
     *
     * @param share          of submissions that are reviewed, 0 to 1
     * @param suspicionShare of those of somebody whose disagreement may be rising, 0 to 1
     * @param trend          what sends somebody back
     */
    public record Production(double share, double suspicionShare, TrendRule trend) {}

    /**
     * Calibration.
     *
     * @param frames    of one calibration, 1 to 1000
     * @param everyDays from one to the next
     */
    public record Calibration(int frames, int everyDays) {}

    /**
     * Certificates.
     *
     * @param days         one holds
     * @param graceDays    it still holds after the spec changed
     * @param noticeDays   before its end in which it can be renewed
     * @param retestFrames of the graded re-test that renews it, 1 to 1000
     */
    public record Certification(int days, int graceDays, int noticeDays, int retestFrames) {}

    public static final RampNumbers DEFAULT = new RampNumbers(
            new Graded(100, 0.90, 0.95),
            new Shadow(7, 100, 0.20, 3, 40),
            new Production(0.25, 0.50, TrendRule.EVIDENCE),
            new Calibration(25, 30),
            new Certification(365, 14, 30, 25));
}
