package dev.plumbline.gateway.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.problem.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The elements of one list of a JSON file, one after the other. */
public final class JsonRecords implements Closeable {

    private final String format;
    private final Path path;
    private final JsonParser parser;
    private final long bytes;
    private long line;
    private int index = -1;

    private JsonRecords(String format, Path path, JsonParser parser) throws IOException {
        this.format = format;
        this.path = path;
        this.parser = parser;
        this.bytes = Math.max(1, Files.size(path));
    }

    /** A file that is a list. */
    public static JsonRecords ofList(String format, Path path) throws IOException, Refused {
        JsonRecords records = new JsonRecords(format, path, JsonFile.open(format, path));
        try {
            if (records.parser.nextToken() != JsonToken.START_ARRAY) {
                throw Unreadable.file(format, path, "is no list.", "Check what was exported.");
            }
            return records;
        } catch (JsonProcessingException e) {
            records.close();
            throw JsonFile.notJson(format, path, e);
        } catch (IOException | Refused e) {
            records.close();
            throw e;
        }
    }

    /**
     * A list within an object.
     *
     * @param before what to do with the fields of the object that stand before the list, by name; others are passed over
     */
    public static JsonRecords within(String format, Path path, String list, Map<String, Consumer<JsonNode>> before)
            throws IOException, Refused {
        JsonRecords records = new JsonRecords(format, path, JsonFile.open(format, path));
        try {
            JsonParser parser = records.parser;
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Unreadable.file(format, path, "does not begin with an object.", "Check what was exported.");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                Consumer<JsonNode> wanted = before.get(name);
                if (name.equals(list) && parser.currentToken() == JsonToken.START_ARRAY) {
                    return records;
                } else if (wanted != null) {
                    wanted.accept(JsonFile.NODES.readValue(parser));
                } else {
                    parser.skipChildren();
                }
            }
            throw Unreadable.file(format, path, "has no \"%s\".".formatted(list), "Check what was exported.");
        } catch (JsonProcessingException e) {
            records.close();
            throw JsonFile.notJson(format, path, e);
        } catch (IOException | Refused | RuntimeException e) {
            records.close();
            throw e;
        }
    }

    /** The next element; null at the end of the list. */
    public @Nullable JsonNode next() throws IOException, Refused {
        try {
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) {
                return null;
            }
            line = parser.currentTokenLocation().getLineNr();
            index++;
            return JsonFile.NODES.readValue(parser);
        } catch (JsonProcessingException e) {
            throw JsonFile.notJson(format, path, e);
        }
    }

    /** Where the last one begins, from 1. */
    public long line() {
        return line;
    }

    /** Which the last one is, from 0. */
    public int index() {
        return index;
    }

    public double share() {
        return Math.min(1, (double) parser.currentLocation().getByteOffset() / bytes);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
