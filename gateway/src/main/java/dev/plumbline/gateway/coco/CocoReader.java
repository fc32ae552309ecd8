package dev.plumbline.gateway.coco;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.gateway.coco.Faults.Element;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a COCO dataset file: {@code images}, {@code categories} and {@code annotations}, in any order. All of it, or nothing. */
public final class CocoReader {

    private static final List<String> LISTS = List.of("images", "categories", "annotations");

    /** Python writes NaN and Infinity into JSON; they are read here to be refused by name and place. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .build();

    private static final ObjectReader NODES = MAPPER.readerFor(JsonNode.class);

    private final Path path;

    private CocoReader(Path path) {
        this.path = path;
    }

    /** @throws Refused with the problem: what, where, what to do */
    public static CocoDataset read(Path path) throws Refused {
        CocoReader reader = new CocoReader(path);
        if (Files.isDirectory(path) || !Files.isReadable(path)) {
            throw reader.problem(
                    Files.exists(path) ? "is no file that can be read." : "does not exist.",
                    "Check the path of the file.");
        }
        try {
            return reader.read();
        } catch (JsonProcessingException e) {
            throw reader.notJson(e);
        } catch (IOException e) {
            throw reader.problem("could not be read: " + e.getMessage(), "Check the file and the disk.");
        }
    }

    /** Annotations refer to what may stand after them; so the file is gone through twice, rather than held. */
    private CocoDataset read() throws IOException, Refused {
        CocoAssembly assembly = new CocoAssembly();
        Set<String> lists = forEach(Map.of("images", assembly::addImage, "categories", assembly::addCategory));
        for (String list : LISTS) {
            if (!lists.contains(list)) {
                throw problem("has no \"%s\".".formatted(list), "Give a file with images, categories and annotations.");
            }
        }
        forEach(Map.of("annotations", assembly::addAnnotation));
        return assembly.dataset(path.toString());
    }

    /** Reads the lists that a visitor is given for, one element at a time. Returns the names of all lists there are. */
    private Set<String> forEach(Map<String, Consumer<Element>> visitors) throws IOException, Refused {
        Set<String> lists = new HashSet<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
                JsonParser parser = MAPPER.getFactory().createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw problem(
                        parser.currentToken() == JsonToken.START_ARRAY
                                ? "is a list (of results, perhaps) and no COCO dataset."
                                : "is no COCO dataset: it does not begin with an object.",
                        "Give a file with images, categories and annotations.");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                Consumer<Element> visitor = visitors.get(name);
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    lists.add(name);
                }
                if (visitor == null || parser.currentToken() != JsonToken.START_ARRAY) {
                    parser.skipChildren();
                } else {
                    visit(parser, name, visitor);
                }
            }
            if (parser.nextToken() != null) {
                throw problem("goes on after its end.", "Give a file with one JSON object in it.");
            }
        }
        return lists;
    }

    private static void visit(JsonParser parser, String list, Consumer<Element> visitor) throws IOException {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonLocation location = parser.currentTokenLocation();
            visitor.accept(new Element(list, index++, NODES.readValue(parser), location));
        }
    }

    private Refused notJson(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String where = location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        return problem(
                "is not JSON%s: %s.".formatted(where, e.getOriginalMessage()),
                "Write or copy the file again; it may have been cut off.");
    }

    private Refused problem(String fact, String remedy) {
        return new Refused(Problem.of(
                        "coco-unreadable", 422, "%s %s".formatted(path, fact), remedy + " Nothing was taken from it.")
                .about(path.toString()));
    }
}
