package dev.plumbline.gateway.format;

import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code labelmap.txt} as CVAT and Datumaro keep it beside VOC data: {@code name:red,green,blue:parts:actions}, a line each; and VOC's
 * own colours, which are the bits of a class's number spread over red, green and blue (VOCdevkit, {@code VOClabelcolormap.m}).
 */
public final class LabelMap {

    public static final String FILE = "labelmap.txt";

    private LabelMap() {}

    public static List<LabelClass> read(Format format, Path file) throws IOException, Refused {
        List<LabelClass> classes = new ArrayList<>();
        try (TextLines lines = TextLines.open(format.id(), file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split(":", -1);
                classes.add(new LabelClass(
                        cells[0].strip(),
                        null,
                        cells.length > 1 ? colour(cells[1]) : null,
                        List.of(),
                        List.of(),
                        List.of()));
            }
        }
        return classes;
    }

    private static @Nullable String colour(String cell) {
        String[] parts = cell.split(",");
        if (parts.length != 3) {
            return null;
        }
        StringBuilder colour = new StringBuilder("#");
        for (String part : parts) {
            if (!part.strip().matches("[0-9]{1,3}") || Integer.parseInt(part.strip()) > 255) {
                return null;
            }
            colour.append(String.format(Locale.ROOT, "%02x", Integer.parseInt(part.strip())));
        }
        return colour.toString();
    }

    /** Colours that are missing are VOC's, by the class's place. A colon in a name would part it, so it becomes a blank. */
    public static void write(Path file, List<LabelClass> classes) throws IOException {
        StringBuilder text = new StringBuilder("# label:color_rgb:parts:actions\n");
        int number = 0;
        for (LabelClass each : classes) {
            int rgb = each.colour() == null
                    ? vocColour(number)
                    : Integer.parseInt(each.colour().substring(1), 16);
            text.append("%s:%d,%d,%d::\n"
                    .formatted(each.name().replaceAll("[:\\r\\n]", " "), rgb >> 16, rgb >> 8 & 255, rgb & 255));
            number++;
        }
        Files.writeString(file, text);
    }

    /** Of a class by its number, 0 being the background; as 0xrrggbb. */
    public static int vocColour(int number) {
        int rgb = 0;
        int rest = number;
        for (int bit = 7; bit >= 0 && rest > 0; bit--) {
            rgb |= (rest & 1) << 16 + bit | (rest >> 1 & 1) << 8 + bit | (rest >> 2 & 1) << bit;
            rest >>= 3;
        }
        return rgb;
    }
}
