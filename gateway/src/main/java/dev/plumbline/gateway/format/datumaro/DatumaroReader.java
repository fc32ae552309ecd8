package dev.plumbline.gateway.format.datumaro;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameFiles;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.JsonRecords;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file for each subset, an item after the other. Each file numbers its own labels; here they are one list, by name. */
final class DatumaroReader implements FrameReader {

    private final Input input;
    private final Faults faults;
    private final List<Path> files;
    private final Map<String, LabelClass> classes = new LinkedHashMap<>();
    private int nextFile;
    private @Nullable JsonRecords records;
    private List<LabelClass> ofFile = List.of();
    private String file = "";
    private @Nullable String subset;

    private DatumaroReader(Input input, Faults faults) throws IOException {
        this.input = input;
        this.faults = faults;
        this.files = input.files(".json");
    }

    static DatumaroReader open(Input input, Faults faults) throws IOException, Refused {
        DatumaroReader reader = new DatumaroReader(input, faults);
        for (Path each : reader.files) {
            try (JsonRecords records = reader.records(each)) {
                reader.ofFile.forEach(found -> reader.classes.putIfAbsent(found.name(), found));
            }
        }
        return reader;
    }

    private JsonRecords records(Path path) throws IOException, Refused {
        ofFile = List.of();
        return JsonRecords.within(
                "datumaro", path, "items", Map.of("categories", node -> ofFile = DatumaroCategories.read(node)));
    }

    @Override
    public Head head() {
        return new Head(List.copyOf(classes.values()), List.of());
    }

    @Override
    public @Nullable Frame next() throws IOException, Refused {
        while (true) {
            if (records == null) {
                if (nextFile == files.size()) {
                    return null;
                }
                Path path = files.get(nextFile++);
                file = input.relative(path);
                String name = Frame.stem(String.valueOf(path.getFileName()));
                // A file by itself is not named for a subset.
                subset = input.isFolder() && !name.equals("default") ? name : null;
                records = records(path);
            }
            JsonNode item = records.next();
            if (item != null) {
                return frame(item, records);
            }
            records.close();
            records = null;
        }
    }

    private Frame frame(JsonNode item, JsonRecords from) throws IOException {
        String id = item.path("id").asText();
        JsonNode image = item.has("image") ? item.path("image") : item.path("media");
        String path = image.path("path").asText("");
        String name = path.isEmpty() ? id + ".jpg" : path;
        if (subset != null && name.startsWith(subset + "/")) {
            name = name.substring(subset.length() + 1);
        }
        FrameSize size = size(image.path("size"));
        if (size == null && input.isFolder()) {
            for (String place : List.of("images/" + path, "images/" + subset + "/" + path, path)) {
                Path candidate = input.path().resolve(FrameFiles.inside(place));
                size = size == null && !path.isEmpty()
                        ? FrameFiles.size(candidate).orElse(null)
                        : size;
            }
        }
        List<Annotation> annotations = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        DatumaroLabel labels = new DatumaroLabel(ofFile, faults);
        int number = 0;
        for (JsonNode node : item.path("annotations")) {
            try {
                if (node.path("label_id").isNull() && DatumaroLabel.isShape(node)) {
                    faults.unread("Datumaro's shapes without a label", "left out");
                } else if (node.path("type").asText().equals("label")) {
                    tags.add(labels.className(node));
                } else if (DatumaroLabel.isShape(node)) {
                    annotations.add(labels.of(node, size));
                } else {
                    faults.unread(
                            "Datumaro's annotations of type %s"
                                    .formatted(node.path("type").asText()),
                            "dropped");
                }
            } catch (IllegalArgumentException e) {
                faults.add(
                        "%s/items/%d/annotations/%d".formatted(file, from.index(), number),
                        "%s, item %s (line %d), annotation %s"
                                .formatted(
                                        file, id, from.line(), node.path("id").asText(String.valueOf(number))),
                        String.valueOf(e.getMessage()));
            }
            number++;
        }
        JsonNode frame = item.path("attr").path("frame");
        Map<String, Value> scene = tags.isEmpty() ? Map.of() : Map.of("tags", new Value.Choices(tags));
        return new Frame(name, size, subset, frame.isInt() ? frame.intValue() : null, annotations, scene);
    }

    /** Height and width. */
    private static @Nullable FrameSize size(JsonNode size) {
        int height = size.path(0).asInt();
        int width = size.path(1).asInt();
        return height > 0 && width > 0 ? new FrameSize(width, height) : null;
    }

    @Override
    public double share() {
        return files.isEmpty() ? 1 : (nextFile - 1 + (records == null ? 0 : records.share())) / files.size();
    }

    @Override
    public void close() throws IOException {
        if (records != null) {
            records.close();
        }
    }
}
