package dev.plumbline.gateway.labelset;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image and its annotations, in the file's order.
 *
 * @param name   the image's {@code file_name}
 * @param size   null where the file does not give it
 * @param scene  what is said of the frame as a whole, by name
 * @param number which frame of its video; null where the file does not say
 * @param whole  its name with that of its subset before it; null when it is in none
 */
public record LabelledFrame(
        String name,
        @Nullable FrameSize size,
        List<LabelledObject> objects,
        Map<String, Value> scene,
        @Nullable Number number,
        @Nullable String whole) {

    /**
     * Formats count frames from 0 or from 1.
     *
     * @param shown    as the file counts
     * @param fromZero the same counted from 0
     */
    public record Number(int shown, int fromZero) {}

    public LabelledFrame {
        objects = List.copyOf(objects);
        scene = Map.copyOf(scene);
    }

    /** Of no video, with nothing said of it as a whole. */
    public LabelledFrame(String name, @Nullable FrameSize size, List<LabelledObject> objects) {
        this(name, size, objects, Map.of(), null, null);
    }

    public LabelledFrame called(String other) {
        return new LabelledFrame(other, size, objects, scene, number, whole);
    }

    public List<LabelledObject> crowds() {
        return objects.stream().filter(LabelledObject::crowd).toList();
    }

    /** Those that are single objects. */
    public List<LabelledObject> singles() {
        return objects.stream().filter(object -> !object.crowd()).toList();
    }

    /** Those that are single objects, as labels, and what is said of the frame. */
    public Labels labels() {
        return new Labels(singles().stream().map(LabelledObject::label).toList(), scene);
    }
}
