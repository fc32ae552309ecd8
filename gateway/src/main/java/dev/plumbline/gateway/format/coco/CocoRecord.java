package dev.plumbline.gateway.format.coco;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.JsonFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One element of one of the file's lists, and where it begins, for whoever has to mend it. */
record CocoRecord(String list, int index, JsonNode node, String called, long line, long column) {

    static CocoRecord at(String list, int index, JsonParser parser) throws IOException {
        JsonLocation location = parser.currentTokenLocation();
        JsonNode node = JsonFile.NODES.readValue(parser);
        return new CocoRecord(list, index, node, id(node, index), location.getLineNr(), location.getColumnNr());
    }

    static CocoRecord unread(String list, int index, JsonLocation location) {
        MissingNode node = MissingNode.getInstance();
        return new CocoRecord(list, index, node, id(node, index), location.getLineNr(), location.getColumnNr());
    }

    /** An annotation that is known by its place only; its line is looked for when it will be told. */
    static CocoRecord found(Path path, Faults faults, AnnotationPlaces places, int place) throws IOException {
        try (AnnotationText text = new AnnotationText(path)) {
            return found(path, faults, places, place, text.node(places.offset(place), places.length(place)));
        }
    }

    static CocoRecord found(Path path, Faults faults, AnnotationPlaces places, int place, JsonNode node)
            throws IOException {
        long line = 1;
        long lineStart = 0;
        if (faults.isTold()) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
                for (long at = 0; at < places.offset(place); at++) {
                    if (in.read() == '\n') {
                        line++;
                        lineStart = at + 1;
                    }
                }
            }
        }
        int number = places.number(place);
        return new CocoRecord(
                "annotations", number, node, id(node, number), line, places.offset(place) - lineStart + 1);
    }

    CocoRecord called(Object id) {
        return new CocoRecord(list, index, node, id.toString(), line, column);
    }

    private static String id(JsonNode node, int index) {
        JsonNode id = node.path("id");
        return id.isValueNode() && !id.isNull() ? id.asText() : "number " + (index + 1);
    }

    /** @param below where in the element, as the rest of a JSON pointer, such as {@code /segmentation/0} */
    void fault(Faults faults, String below, String fact) {
        String kind = switch (list) {
            case "images" -> "Image";
            case "categories" -> "Category";
            default -> "Annotation";
        };
        faults.add(
                "/%s/%d%s".formatted(list, index, below),
                "%s %s (line %d, column %d)".formatted(kind, called, line, column),
                fact);
    }

    /** A whole number or a text; null when it has none, which is then added to the faults. */
    @Nullable Object id(Faults faults) {
        if (!node().isObject()) {
            fault(faults, "", "here must be an object.");
            return null;
        }
        Object id = id(node().path("id"));
        if (id == null) {
            fault(faults, "/id", "it has no id, a whole number or a text.");
        }
        return id;
    }

    static @Nullable Object id(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return node.isTextual() ? node.textValue() : null;
    }
}
