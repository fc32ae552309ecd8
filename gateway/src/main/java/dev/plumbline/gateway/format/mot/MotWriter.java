package dev.plumbline.gateway.format.mot;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.ClassNumbers;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Mark;
import dev.plumbline.gateway.format.Unwritable;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Line by line as the frames come. */
final class MotWriter implements FrameWriter {

    private static final int PLACES = 6;

    /** Tracks whose names are no numbers, or 0, which is none to others, are numbered from here: other numbers are mostly less. */
    private static final int FIRST_OF_NAMED = 1_000_000;

    private final Mot format;
    private final Path folder;
    private final ClassNumbers classes;
    private final Writer truth;
    private final Map<String, String> tracks = new HashMap<>();
    private @Nullable FrameSize size;
    private int last;

    MotWriter(Mot format, Path folder, Head head) throws IOException {
        this.format = format;
        this.folder = folder;
        this.classes = new ClassNumbers(head);
        Path labels = Files.createDirectories(folder.resolve("gt"));
        List<String> names = classes.names().stream()
                .map(name -> name.replaceAll("[\\r\\n]", " "))
                .toList();
        Files.write(labels.resolve("labels.txt"), names);
        truth = Files.newBufferedWriter(labels.resolve("gt.txt"));
    }

    @Override
    public void write(Frame frame) throws IOException, Refused {
        if (size != null && frame.size() != null && !size.equals(frame.size())) {
            throw Unwritable.because(
                    format,
                    "Frame %s is %d × %d px and others are %d × %d px; the frames of a sequence have one size."
                            .formatted(
                                    frame.name(),
                                    frame.size().width(),
                                    frame.size().height(),
                                    size.width(),
                                    size.height()),
                    "Write a format for images.");
        }
        size = frame.size() == null ? size : frame.size();
        int number = Objects.requireNonNull(frame.number());
        last = Math.max(last, number);
        for (Annotation annotation : frame.annotations()) {
            if (annotation.shape() instanceof Box box) {
                truth.write(line(number, annotation, box));
            }
        }
    }

    private String line(int number, Annotation annotation, Box box) {
        return "%d,%s,%s,%s,%s,%s,%d,%d,%s\n"
                .formatted(
                        number,
                        annotation.track() == null ? "-1" : track(annotation.track()),
                        Decimals.text(box.x(), PLACES),
                        Decimals.text(box.y(), PLACES),
                        Decimals.text(box.width(), PLACES),
                        Decimals.text(box.height(), PLACES),
                        annotation.is(Mark.DIFFICULT) ? 0 : 1,
                        classes.of(annotation.className()) + 1,
                        visibility(annotation));
    }

    private static String visibility(Annotation annotation) {
        if (annotation.attributes().get("visibility") instanceof Value.Number visible) {
            return Decimals.shortest(visible.number());
        }
        return annotation.is(Mark.OCCLUDED) ? "0" : "1";
    }

    private String track(String name) {
        return name.matches("[1-9][0-9]{0,8}")
                ? name
                : tracks.computeIfAbsent(name, _ -> String.valueOf(FIRST_OF_NAMED + tracks.size()));
    }

    @Override
    public void finish() throws IOException {
        truth.close();
        StringBuilder info = new StringBuilder(
                "[Sequence]\nname=Plumbline\nimDir=img1\nframeRate=30\nseqLength=%d\n".formatted(last));
        if (size != null) {
            info.append("imWidth=%d\nimHeight=%d\n".formatted(size.width(), size.height()));
        }
        Files.writeString(folder.resolve(SequenceInfo.FILE), info.append("imExt=.jpg\n"));
    }

    @Override
    public void close() throws IOException {
        truth.close();
    }
}
