package dev.plumbline.gateway.format.yolo;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.TextLines;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code frames.tsv}, which Plumbline writes beside labels that are shares of an image's size: so they can be read without the image.
 * Other readers pass it over. Tabs part the columns: label file, image, width, height, subset.
 */
final class FrameTable {

    static final String FILE = "frames.tsv";

    record Row(
            String name, @Nullable FrameSize size, @Nullable String subset) {}

    private FrameTable() {}

    static String line(String labels, Row row) {
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

    static Map<String, Row> read(Yolo task, Input input) throws IOException, Refused {
        Map<String, Row> rows = new HashMap<>();
        Optional<Path> file = input.file(FILE);
        if (file.isEmpty()) {
            return rows;
        }
        try (TextLines lines = TextLines.open(task.id(), file.get())) {
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
