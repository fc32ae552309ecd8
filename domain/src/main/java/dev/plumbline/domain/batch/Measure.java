package dev.plumbline.domain.batch;

/** How a skill is measured on a graded set. */
public enum Measure {
    /** Mean overlap of outlines with the truth; missed and spurious objects count 0. */
    IOU,
    /** Share of the points available. */
    POINTS
}
