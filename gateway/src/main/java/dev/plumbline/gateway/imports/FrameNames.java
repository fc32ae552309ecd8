package dev.plumbline.gateway.imports;

import dev.plumbline.projections.catalogue.FrameCard;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the frame of a dataset that a file means: by its name, else without the folders before it, else without its
 * extension too, for files often name a picture that was saved anew. Label Studio puts eight digits before what is uploaded
 * to it; without them it is looked for last.
 */
final class FrameNames {
    private static final String UPLOADED = "[0-9a-f]{8}-";

    /** Empty where several frames have the name. */
    private final Map<String, Optional<FrameCard>> byName = new HashMap<>();

    private final Map<String, Optional<FrameCard>> byStem = new HashMap<>();

    FrameNames(List<FrameCard> frames) {
        for (var frame : frames) {
            add(byName, frame.image().name(), frame);
            add(byStem, stem(frame.image().name()), frame);
        }
    }

    private static void add(Map<String, Optional<FrameCard>> map, String name, FrameCard frame) {
        map.merge(name, Optional.of(frame), (_, _) -> Optional.empty());
    }

    /** @throws IllegalArgumentException saying why none is meant, as the rest of a sentence that begins with the name */
    FrameCard find(String name) {
        var path = name.replace('\\', '/').replaceFirst("\\?.*$", "");
        var last = path.substring(path.lastIndexOf('/') + 1);
        var bare = last.replaceFirst("^" + UPLOADED, "");
        for (var candidate : List.of(name, last, bare)) {
            var found = byName.get(candidate);
            if (found != null) {
                return found.orElseThrow(() -> several());
            }
        }
        for (var candidate : List.of(stem(last), stem(bare))) {
            var found = byStem.get(candidate);
            if (found != null) {
                return found.orElseThrow(() -> several());
            }
        }
        throw new IllegalArgumentException("is not in the dataset.");
    }

    private static IllegalArgumentException several() {
        return new IllegalArgumentException("is the name of several frames of the dataset.");
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
    }
}
