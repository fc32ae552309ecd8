package dev.plumbline.domain.canvas;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import org.jspecify.annotations.Nullable;

/** What one stroke does to a canvas. Coordinates are image pixels, y down. */
public sealed interface Change {
    /**
     * A new label of the class, with no values yet.
     *
     * @param track what it has in common with the labels of the same object on other frames of the sequence; null for none
     */
    record Draw(
            LabelId label,
            String classKey,
            Shape shape,
            @Nullable String track) implements Change {
        public Draw(LabelId label, String classKey, Shape shape) {
            this(label, classKey, shape, null);
        }
    }

    /** The label takes another shape of the same kind: moved, resized, turned, simplified. */
    record Reshape(LabelId label, Shape shape) implements Change {}

    /** One vertex of a polygon goes elsewhere. Ring 0 of a part is its exterior, the holes follow. */
    record MoveVertex(LabelId label, int part, int ring, int vertex, double x, double y) implements Change {}

    /** A vertex is added before the vertex with this index; the ring's size adds it at the end. */
    record InsertVertex(LabelId label, int part, int ring, int vertex, double x, double y) implements Change {}

    /** A vertex goes; a ring keeps at least three. */
    record RemoveVertex(LabelId label, int part, int ring, int vertex) implements Change {}

    /** The label becomes another class; its values go, because they belong to the old one. */
    record ChangeClass(LabelId label, String classKey) implements Change {}

    /** @param value the answer at this path, or null to take it back */
    record SetAttribute(
            LabelId label, String path, @Nullable Value value) implements Change {}

    /** @param track whose the label is on all frames of the sequence, or null to take it out of its track */
    record SetTrack(LabelId label, @Nullable String track) implements Change {}

    record Delete(LabelId label) implements Change {}

    /** @param value the classification at this path, or null to take it back */
    record SetScene(String path, @Nullable Value value) implements Change {}

    /** Takes back the latest change that is not taken back yet. Undo never reaches another frame. */
    record Undo() implements Change {}

    /** Does again what was undone last; any other change in between forgets what could be redone. */
    record Redo() implements Change {}
}
