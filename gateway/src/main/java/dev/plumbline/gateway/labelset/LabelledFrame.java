package dev.plumbline.gateway.labelset;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Labels;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image and its annotations, in the file's order.
 *
 * @param name   the image's {@code file_name}
 * @param size   null where the file does not give it
 * @param number which frame of its video; null where the file does not say
 * @param whole  its name with that of its subset before it; null when it is in none
 */
public record LabelledFrame(
        String name,
        @Nullable FrameSize size,
        List<LabelledObject> objects,
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
    }

    /** Of no video. */
    public LabelledFrame(String name, @Nullable FrameSize size, List<LabelledObject> objects) {
        this(name, size, objects, null, null);
    }

    public LabelledFrame called(String other) {
        return new LabelledFrame(other, size, objects, number, whole);
    }

    public List<LabelledObject> crowds() {
        return objects.stream().filter(LabelledObject::crowd).toList();
    }

    /** Those that are single objects. */
    public List<LabelledObject> singles() {
        return objects.stream().filter(object -> !object.crowd()).toList();
    }

    /** Those that are single objects, as labels. */
    public Labels labels() {
        return new Labels(singles().stream().map(LabelledObject::label).toList(), Map.of());
    }
}
