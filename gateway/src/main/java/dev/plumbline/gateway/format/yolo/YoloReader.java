package dev.plumbline.gateway.format.yolo;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameFiles;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameTable;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.TextLines;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A frame for each label file. Its size is that of its image, for the file has only shares of it. */
final class YoloReader implements FrameReader {

    private static final Set<String> SUBSETS = Set.of("train", "val", "valid", "validation", "test");

    private final YoloFolder folder;
    private final Faults faults;
    private final Map<String, FrameTable.Row> table;
    private int next;

    YoloReader(YoloFolder folder, Faults faults) throws IOException, Refused {
        this.folder = folder;
        this.faults = faults;
        this.table = FrameTable.read(folder.task(), folder.input());
    }

    @Override
    public Head head() {
        return folder.head();
    }

    @Override
    public @Nullable Frame next() throws IOException, Refused {
        if (next == folder.labels().size()) {
            return null;
        }
        Path file = folder.labels().get(next++);
        String relative = folder.input().relative(file);
        FrameTable.Row row = table.get(relative);
        if (row == null || row.size() == null) {
            row = row(file, relative, row);
        }
        List<Annotation> annotations = annotations(file, relative, row.size());
        return new Frame(row.name(), row.size(), row.subset(), null, annotations, Map.of());
    }

    private FrameTable.Row row(Path file, String relative, FrameTable.@Nullable Row told) throws IOException {
        Optional<Path> image = image(file, relative);
        FrameSize size = image.isPresent() ? FrameFiles.size(image.get()).orElse(null) : null;
        if (told != null) {
            return new FrameTable.Row(told.name(), size, told.subset());
        }
        String subset = null;
        StringBuilder name = new StringBuilder();
        String[] segments = relative.split("/");
        for (int i = 0; i < segments.length - 1; i++) {
            boolean first = name.isEmpty();
            if (subset == null && first && SUBSETS.contains(segments[i])) {
                subset = segments[i];
            } else if (i > 0 && !(first && isLayout(segments[i]))) {
                name.append(segments[i]).append('/');
            }
        }
        String fileName = image.isPresent()
                ? String.valueOf(image.get().getFileName())
                : Frame.stem(segments[segments.length - 1]) + ".jpg";
        return new FrameTable.Row(name.append(fileName).toString(), size, subset);
    }

    private static boolean isLayout(String segment) {
        return segment.equalsIgnoreCase("labels") || segment.equals("obj_train_data");
    }

    /** In images/ where the labels are in labels/, as Ultralytics looks for it; else beside the labels. */
    private Optional<Path> image(Path file, String relative) {
        Path root = folder.input().path();
        String stem = Frame.stem(relative);
        for (String folderName : List.of("images", "Images", "JPEGImages")) {
            Path swapped =
                    root.resolve(stem.replaceFirst("(?i)(^|/)(labels|annotations)(/|$)", "$1" + folderName + "$3"));
            Optional<Path> found = FrameFiles.image(swapped);
            if (found.isPresent()) {
                return found;
            }
        }
        return FrameFiles.image(root.resolve(stem));
    }

    private List<Annotation> annotations(Path file, String relative, @Nullable FrameSize size)
            throws IOException, Refused {
        List<Annotation> annotations = new ArrayList<>();
        try (TextLines lines = TextLines.open(folder.task().id(), file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                if (size == null) {
                    faults.add(
                            relative,
                            relative,
                            "no image is found beside it, so its shares of width and height cannot become px; put the"
                                    + " images into images/, where Ultralytics has them.");
                    return List.of();
                }
                try {
                    annotations.add(YoloLine.read(folder, line, size, faults));
                } catch (IllegalArgumentException e) {
                    faults.add(
                            "%s/line/%d".formatted(relative, lines.number()),
                            "%s, line %d".formatted(relative, lines.number()),
                            String.valueOf(e.getMessage()));
                }
            }
        }
        return annotations;
    }

    @Override
    public double share() {
        return folder.labels().isEmpty() ? 1 : (double) next / folder.labels().size();
    }
}
