package dev.plumbline.gateway.format.yolo;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.ClassNumbers;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameFiles;
import dev.plumbline.gateway.format.FrameTable;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Unwritable;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code data.yaml}, and {@code labels/…} where the images belong into {@code images/…}. */
final class YoloWriter implements FrameWriter {

    private final Yolo task;
    private final Path folder;
    private final Head head;
    private final ClassNumbers numbers;
    private final Set<String> subsets = new LinkedHashSet<>();
    private final Writer table;
    private int points;

    YoloWriter(Yolo task, Path folder, Head head) throws IOException {
        this.task = task;
        this.folder = folder;
        this.head = head;
        this.numbers = new ClassNumbers(head);
        points = head.classes().stream()
                .mapToInt(each -> each.keypoints().size())
                .max()
                .orElse(0);
        table = Files.newBufferedWriter(folder.resolve(FrameTable.FILE));
    }

    @Override
    public void write(Frame frame) throws IOException, Refused {
        StringBuilder lines = new StringBuilder();
        for (Annotation annotation : frame.annotations()) {
            lines.append(line(frame, annotation)).append('\n');
        }
        String inside = FrameFiles.inside(frame.name());
        String subset = frame.subset() == null ? "" : FrameFiles.inside(frame.subset()) + "/";
        subsets.add(subset);
        String name = "labels/%s%s.txt".formatted(subset, Frame.stem(inside));
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try {
            Files.writeString(file, lines, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw Unwritable.because(
                    task,
                    "Two frames would share the label file %s; the second is %s.".formatted(name, frame.name()),
                    "Rename one of the images.");
        }
        table.write(FrameTable.line(name, new FrameTable.Row(frame.name(), frame.size(), frame.subset())));
    }

    private String line(Frame frame, Annotation annotation) throws Refused {
        int number = numbers.of(annotation.className());
        FrameSize size = Unwritable.size(task, frame);
        if (!(annotation.shape() instanceof Keypoints keypoints)) {
            return YoloLine.write(annotation.shape(), number, size);
        }
        int count = keypoints.points().size();
        if (points == 0) {
            points = count;
        }
        if (count != points) {
            throw Unwritable.because(
                    task,
                    "A label on %s has %d keypoints and others have %d; YOLO wants the same number everywhere."
                            .formatted(frame.name(), count, points),
                    "Convert the classes one by one.");
        }
        Bounds bounds = keypoints.bounds();
        Box around = annotation.region() instanceof Box box
                ? box
                : new Box(bounds.minX(), bounds.minY(), bounds.width(), bounds.height());
        return YoloLine.writePose(keypoints, around, number, size);
    }

    @Override
    public void finish() throws IOException {
        StringBuilder yaml = new StringBuilder("# Ultralytics YOLO, task %s; its folders are beside this file\n"
                .formatted(task.name().toLowerCase(Locale.ROOT)));
        String first = subsets.isEmpty() ? "" : subsets.iterator().next();
        Map<String, String> folders = new LinkedHashMap<>();
        folders.put("train", first);
        folders.put("val", first);
        for (String subset : subsets) {
            if (!subset.isEmpty()) {
                String key = subset.startsWith("val") ? "val" : subset.substring(0, subset.length() - 1);
                folders.put(key, subset);
            }
        }
        folders.forEach((key, subset) -> yaml.append("%s: %s\n".formatted(quoted(key), quoted("images/" + subset))));
        yaml.append("task: %s\n".formatted(task.name().toLowerCase(Locale.ROOT)));
        if (task == Yolo.POSE) {
            yaml.append("kpt_shape: [%d, 3]\n".formatted(points));
            keypointNames(yaml);
        }
        yaml.append("names:").append(numbers.names().isEmpty() ? " {}\n" : "\n");
        for (String name : numbers.names()) {
            yaml.append("  %d: %s\n".formatted(numbers.of(name), quoted(name)));
        }
        Files.writeString(folder.resolve("data.yaml"), yaml);
        table.close();
    }

    private void keypointNames(StringBuilder yaml) {
        StringBuilder names = new StringBuilder();
        for (LabelClass each : head.classes()) {
            if (!each.keypoints().isEmpty()) {
                names.append("  %d: [%s]\n"
                        .formatted(
                                numbers.of(each.name()),
                                String.join(
                                        ", ",
                                        each.keypoints().stream()
                                                .map(YoloWriter::quoted)
                                                .toList())));
            }
        }
        if (!names.isEmpty()) {
            yaml.append("kpt_names:\n").append(names);
        }
    }

    /** A JSON text is a YAML text. */
    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
