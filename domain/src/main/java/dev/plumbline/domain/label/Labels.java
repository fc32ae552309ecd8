package dev.plumbline.domain.label;

import dev.plumbline.domain.LabelId;
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

    /**
     * Where an object stands among {@link #objects()}; -1 if it is not there. Looks from the last one back: what somebody works
     * on was mostly drawn lately. Compares texts and not records, for every stroke asks, and records cost several times as much.
     */
    public int indexOf(LabelId id) {
        for (int i = objects.size() - 1; i >= 0; i--) {
            if (objects.get(i).id().value().equals(id.value())) {
                return i;
            }
        }
        return -1;
    }
}
