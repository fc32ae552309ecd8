package dev.plumbline.domain.feedback;

import dev.plumbline.domain.LabelId;

/** What a note is pinned to. Coordinates are image pixels. */
public sealed interface Anchor {
    record Point(double x, double y) implements Anchor {}

    /** A label, at a place on or near it, so that the pin stays when the label is reshaped or deleted. */
    record Label(LabelId label, double x, double y) implements Anchor {}

    /** One vertex of a label, and where it was. Ring 0 of a part is its exterior. */
    record Vertex(LabelId label, int part, int ring, int vertex, double x, double y) implements Anchor {}
}
