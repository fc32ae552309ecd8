package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One image and what is said about it.
 *
 * @param name        file name of the image, with folders where the file gives them, parted by a slash; unique in a data set
 * @param size        null when neither the file nor an image beside it tells
 * @param subset      such as {@code train}; null when the data set has no such parts
 * @param number      which frame of its video, as the file counts; null for an image of no sequence
 * @param annotations in the file's order
 * @param scene       what is said about the frame as a whole, by name
 */
public record Frame(
        String name,
        @Nullable FrameSize size,
        @Nullable String subset,
        @Nullable Integer number,
        List<Annotation> annotations,
        Map<String, Value> scene) {

    public Frame {
        annotations = List.copyOf(annotations);
        scene = Collections.unmodifiableMap(new TreeMap<>(scene));
    }

    public static Frame of(String name, @Nullable FrameSize size, List<Annotation> annotations) {
        return new Frame(name, size, null, null, annotations, Map.of());
    }

    public Frame with(List<Annotation> others) {
        return new Frame(name, size, subset, number, others, scene);
    }

    /** The name without its folders and its extension. */
    public String stem() {
        return stem(name.substring(name.lastIndexOf('/') + 1));
    }

    /** A path without the extension of its last segment. */
    public static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }
}
