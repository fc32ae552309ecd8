package dev.plumbline.gateway.format;

import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds whatever the format: a frame is found by its name and its subset, and a track is one object, so each annotator has one label
 * of it on a frame.
 */
final class CheckedReader implements FrameReader {

    private final FrameReader reader;
    private final Faults faults;
    private final Set<String> names = new HashSet<>();

    CheckedReader(FrameReader reader, Faults faults) {
        this.reader = reader;
        this.faults = faults;
    }

    @Override
    public Head head() {
        return reader.head();
    }

    @Override
    public @Nullable Frame next() throws IOException, Refused {
        Frame frame = reader.next();
        while (frame != null && !names.add(frame.subset() + "/" + frame.name())) {
            faults.add(
                    "/" + frame.name(),
                    frame.subset() == null
                            ? "Frame " + frame.name()
                            : "Frame %s of subset %s".formatted(frame.name(), frame.subset()),
                    "its name stands here twice, so nobody knows which of the two is meant.");
            frame = reader.next();
        }
        if (frame == null) {
            return null;
        }
        Set<String> tracks = new HashSet<>();
        List<Annotation> right = new ArrayList<>();
        for (Annotation annotation : frame.annotations()) {
            if (annotation.track() == null || tracks.add(annotation.annotator() + "/" + annotation.track())) {
                right.add(annotation);
            } else {
                faults.add(
                        "/" + frame.name(),
                        "Frame %s, label %s"
                                .formatted(
                                        frame.name(),
                                        annotation.id() == null ? annotation.className() : annotation.id()),
                        "track %s has two labels on this frame.".formatted(annotation.track()));
            }
        }
        return right.size() == frame.annotations().size() ? frame : frame.with(right);
    }

    @Override
    public double share() {
        return reader.share();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
