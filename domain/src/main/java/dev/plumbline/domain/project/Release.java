package dev.plumbline.domain.project;

/** When an annotator may see a submission's score and the ground truth beside it. Not a moment earlier, by any door. */
public enum Release {
    AFTER_SCORING,
    AFTER_REVIEW
}
