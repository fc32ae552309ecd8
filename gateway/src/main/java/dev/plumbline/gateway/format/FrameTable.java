package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code frames.tsv}, which Plumbline writes beside label files that say too little of their image (YOLO's are shares of its size): so they can be
 * read where the image is not.
 * Other readers pass it over. Tabs part the columns: label file, image, width, height, subset.
 */
public final class FrameTable {

    public static final String FILE = "frames.tsv";

    public record Row(
            String name, @Nullable FrameSize size, @Nullable String subset) {}

    private FrameTable() {}

    public static String line(String labels, Row row) {
        String size = row.size() == null
                ? "\t"
                : row.size().width() + "\t" + row.size().height();
        return "%s\t%s\t%s\t%s\n"
                .formatted(
                        labels,
                        row.name().replaceAll("[\\t\\r\\n]", " "),
                        size,
                        row.subset() == null ? "" : row.subset());
    }

    public static Map<String, Row> read(Format format, Input input) throws IOException, Refused {
        Map<String, Row> rows = new HashMap<>();
        Optional<Path> file = input.file(FILE);
        if (file.isEmpty()) {
            return rows;
        }
        try (TextLines lines = TextLines.open(format.id(), file.get())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 5) {
                    FrameSize size = size(cells[2], cells[3]);
                    rows.put(cells[0], new Row(cells[1], size, cells[4].isEmpty() ? null : cells[4]));
                }
            }
        }
        return rows;
    }

    private static @Nullable FrameSize size(String width, String height) {
        try {
            return new FrameSize(Integer.parseInt(width), Integer.parseInt(height));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
