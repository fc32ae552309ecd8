package dev.plumbline.domain.batch;

/** What frames were drawn for. */
public enum BatchPurpose {
    /** The graded set before shadow. */
    GRADED,
    /** The small set of every month. */
    CALIBRATION,
    /** The small graded set that renews a certificate. */
    RETEST,
    /** Practice, made of the person's own disagreements. */
    DRILL
}
