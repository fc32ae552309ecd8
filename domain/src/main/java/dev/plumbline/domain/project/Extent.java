package dev.plumbline.domain.project;

/**
 * Which frames of a training project its annotator is given. In other projects frames are drawn or asked for, and it makes no difference
 * there.
 */
public enum Extent {
    /** Every one with a reviewed truth, and those that come. */
    ALL,
    /** Those alone that are drawn for them, as for a drill. */
    DRAWN
}
