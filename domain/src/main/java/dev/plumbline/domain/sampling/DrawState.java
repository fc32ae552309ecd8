package dev.plumbline.domain.sampling;

/** What is known of the draws of one round. */
public enum DrawState {
    /** The seed is secret: more can be drawn. */
    OPEN,
    /** Every draw follows from the seed that was committed to. */
    VERIFIED,
    /** A draw does not follow, or the seed is another, or one was drawn or told out of turn. */
    WRONG,
    /** The seed is gone, and the draws cannot be checked. */
    LOST
}
