package dev.plumbline.gateway.format.plain;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.JsonFile;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classes and scene stand before the frames, which are read one at a time. */
final class PlainReader implements FrameReader {

    private final Path path;
    private final Faults faults;
    private final JsonParser parser;
    private final long bytes;
    private final Set<String> names = new HashSet<>();
    private Head head = new Head(List.of(), List.of());
    private Set<String> classes = Set.of();
    private int index;

    private PlainReader(Path path, Faults faults, JsonParser parser) throws IOException {
        this.path = path;
        this.faults = faults;
        this.parser = parser;
        this.bytes = Files.size(path);
    }

    static PlainReader open(Path path, Faults faults) throws IOException, Refused {
        PlainReader reader = new PlainReader(path, faults, JsonFile.open("plumbline", path));
        try {
            reader.readHead();
            return reader;
        } catch (JsonProcessingException e) {
            reader.close();
            throw JsonFile.notJson("plumbline", path, e);
        } catch (IOException | Refused | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private void readHead() throws IOException, Refused {
        List<LabelClass> labelClasses = new ArrayList<>();
        List<Attribute> scene = new ArrayList<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "plumbline" -> {
                    if (parser.getIntValue() != Plain.VERSION) {
                        throw refused("is of version %d, and %d is read here."
                                .formatted(parser.getIntValue(), Plain.VERSION));
                    }
                }
                case "classes" -> list(labelClasses, LabelClass.class, name);
                case "scene" -> list(scene, Attribute.class, name);
                case "frames" -> {
                    if (parser.currentToken() != JsonToken.START_ARRAY) {
                        throw refused("has frames that are no list.");
                    }
                    head = new Head(labelClasses, scene);
                    classes = new HashSet<>(head.names());
                    return;
                }
                default -> parser.skipChildren();
            }
        }
        throw refused("has no frames.");
    }

    private <T> void list(List<T> list, Class<T> type, String name) throws IOException, Refused {
        JsonNode nodes = JsonFile.NODES.readValue(parser);
        for (JsonNode node : nodes) {
            try {
                list.add(Json.read(node, type));
            } catch (JsonFault e) {
                throw refused("is wrong at /%s/%d%s: %s".formatted(name, list.size(), e.at(), e.fact()));
            }
        }
    }

    private Refused refused(String fact) {
        return Unreadable.file("plumbline", path, fact, "docs/formats.md has the form of the file.");
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public @Nullable Frame next() throws IOException, Refused {
        try {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonLocation location = parser.currentTokenLocation();
                JsonNode node = JsonFile.NODES.readValue(parser);
                Frame frame = frame((ObjectNode) node, index++, location);
                if (frame != null) {
                    return frame;
                }
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw refused("has a frame that is no object.");
            }
            return null;
        } catch (JsonProcessingException e) {
            throw JsonFile.notJson("plumbline", path, e);
        }
    }

    private @Nullable Frame frame(ObjectNode node, int number, JsonLocation location) {
        String at = "/frames/" + number;
        String where = "Frame %s (line %d)"
                .formatted(node.path("name").asText("number " + (number + 1)), location.getLineNr());
        JsonNode given = node.path("annotations");
        ArrayNode none = JsonNodeFactory.instance.arrayNode();
        node.set("annotations", none);
        try {
            Frame frame = Json.read(node, Frame.class);
            if (!names.add(frame.subset() + "/" + frame.name())) {
                faults.add(at + "/name", where, "the name stands here twice.");
                return null;
            }
            List<Annotation> annotations = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                annotation(given.get(i), frame, at + "/annotations/" + i, where, annotations);
            }
            return frame.with(annotations);
        } catch (JsonFault e) {
            faults.add(at + e.at(), where, e.fact());
            return null;
        }
    }

    private void annotation(JsonNode node, Frame frame, String at, String where, List<Annotation> annotations) {
        String which = "%s, label %s".formatted(where, node.path("id").asText("number " + (annotations.size() + 1)));
        try {
            Annotation annotation = Json.read(node, Annotation.class);
            if (!classes.contains(annotation.className())) {
                faults.add(at + "/className", which, "there is no class %s.".formatted(annotation.className()));
                return;
            }
            String fact = faults.of(annotation.shape(), frame.size()).orElse(null);
            if (fact != null) {
                faults.add(at + "/shape", which, fact);
                return;
            }
            annotations.add(annotation);
        } catch (JsonFault e) {
            faults.add(at + e.at(), which, e.fact());
        }
    }

    @Override
    public double share() {
        return bytes == 0 ? 1 : (double) parser.currentLocation().getByteOffset() / bytes;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
