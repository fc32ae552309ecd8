package dev.plumbline.domain.scoring;

/** What became of an object of the truth, or of a label. */
public enum Outcome {
    /** A label is meant for an object. Whether class and outline are right is another matter. */
    MATCHED,
    /** An object of the truth has no label. */
    MISSED,
    /** A label has no object in the truth. */
    SPURIOUS
}
