package dev.plumbline.domain.label;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object on a frame.
 *
 * @param classKey   key of its class in the ontology
 * @param attributes values by attribute path; see {@link dev.plumbline.domain.ontology.AttributePath}
 * @param track      what the labels of one object share through the frames of a sequence; null when it is in no track
 */
public record Label(
        LabelId id,
        String classKey,
        Shape shape,
        Map<String, Value> attributes,
        @Nullable String track) {
    public Label {
        attributes = Values.byPath(attributes);
    }

    /** In no track. */
    public Label(LabelId id, String classKey, Shape shape, Map<String, Value> attributes) {
        this(id, classKey, shape, attributes, null);
    }

    public Label withShape(Shape other) {
        return new Label(id, classKey, other, attributes, track);
    }

    /** Another class has other attributes, so the values go. */
    public Label withClass(String other) {
        return other.equals(classKey) ? this : new Label(id, other, shape, Map.of(), track);
    }

    public Label withAttributes(Map<String, Value> others) {
        return new Label(id, classKey, shape, others, track);
    }

    public Label withTrack(@Nullable String other) {
        return new Label(id, classKey, shape, attributes, other);
    }
}
