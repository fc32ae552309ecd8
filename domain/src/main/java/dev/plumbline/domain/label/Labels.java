package dev.plumbline.domain.label;

import java.util.List;
import java.util.Map;

/**
 * What is said about a frame as a whole: its labels in the order they were drawn, and its scene values by path. A
 * submission, a ground truth and a canvas are all of this form.
 */
public record Labels(List<Label> objects, Map<String, Value> scene) {
    public static final Labels NONE = new Labels(List.of(), Map.of());

    public Labels {
        objects = List.copyOf(objects);
        scene = Values.byPath(scene);
    }
}
