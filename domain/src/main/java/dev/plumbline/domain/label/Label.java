package dev.plumbline.domain.label;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Shape;
import java.util.Map;

/**
 * One object on a frame.
 *
 * @param classKey   key of its class in the ontology
 * @param attributes values by attribute path; see {@link dev.plumbline.domain.ontology.AttributePath}
 */
public record Label(LabelId id, String classKey, Shape shape, Map<String, Value> attributes) {
    public Label {
        attributes = Values.byPath(attributes);
    }

    public Label withShape(Shape other) {
        return new Label(id, classKey, other, attributes);
    }

    /** Another class has other attributes, so the values go. */
    public Label withClass(String other) {
        return other.equals(classKey) ? this : new Label(id, other, shape, Map.of());
    }

    public Label withAttributes(Map<String, Value> others) {
        return new Label(id, classKey, shape, others);
    }
}
