package dev.plumbline.gateway.access;

/** How someone must stand to a thing for a role to count at a {@link Door}. The words are those of {@code x-roles}. */
public enum Relation {
    /** The role is held, anywhere. */
    ALWAYS,
    /** The role is held everywhere, not in one project only. */
    WORKSPACE,
    /** The role is held everywhere or in the project concerned. */
    PROJECT,
    /** As {@link #PROJECT}, by someone who does not annotate from the same ground truth. */
    INDEPENDENT,
    /** It is one's own task, or oneself. The role is held, anywhere. */
    OWN,
    /** It is one's own task and its score is released. */
    RELEASED
}
