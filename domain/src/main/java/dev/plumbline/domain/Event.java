package dev.plumbline.domain;

import java.util.Set;

/**
 * Something that happened to annotators' work. Events are stored for ever under an explicit name and version, carry
 * opaque person ids only, and are immutable records.
 */
public interface Event {
    /** What the event can be found by in the log; decisions name these tags in their {@link Boundary}. */
    Set<Tag> tags();
}
