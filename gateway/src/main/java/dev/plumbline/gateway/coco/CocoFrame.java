package dev.plumbline.gateway.coco;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Labels;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image and its annotations, in the file's order.
 *
 * @param name the image's {@code file_name}
 * @param size null where the file does not give it
 */
public record CocoFrame(String name, @Nullable FrameSize size, List<CocoObject> objects) {

    public CocoFrame {
        objects = List.copyOf(objects);
    }

    public List<CocoObject> crowds() {
        return objects.stream().filter(CocoObject::crowd).toList();
    }

    /** Those that are single objects. */
    public List<CocoObject> singles() {
        return objects.stream().filter(object -> !object.crowd()).toList();
    }

    /** Those that are single objects, as labels. */
    public Labels labels() {
        return new Labels(singles().stream().map(CocoObject::label).toList(), Map.of());
    }
}
