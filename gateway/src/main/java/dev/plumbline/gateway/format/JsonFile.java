package dev.plumbline.gateway.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.gateway.problem.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON files of the field: read with bounds and in UTF-8 only, written without a blank too many. */
public final class JsonFile {

    private static final int MAX_DEPTH = 100;

    /** A run-length encoded mask of a large frame is one text. */
    private static final int MAX_TEXT = 200_000_000;

    /** Python writes NaN and Infinity into JSON; they are read here to be refused by name and place. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .build())
            .build();

    public static final ObjectReader NODES = MAPPER.readerFor(JsonNode.class);

    private JsonFile() {}

    /** @throws Refused when it is not in UTF-8 */
    public static JsonParser open(String format, Path path) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(4);
            boolean zero = false;
            for (byte each : head) {
                zero |= each == 0;
            }
            if (TextLines.charset(head) != StandardCharsets.UTF_8 || zero) {
                throw Unreadable.file(
                        format, path, "is not UTF-8 but UTF-16 or UTF-32.", "Save the file in UTF-8, as JSON is.");
            }
        }
        return MAPPER.getFactory().createParser(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    }

    public static JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
        return MAPPER.getFactory().createParser(bytes, offset, length);
    }

    public static JsonGenerator write(Path path) throws IOException {
        return MAPPER.getFactory().createGenerator(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
    }

    public static Refused notJson(String format, Path path, JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String where = location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        return Unreadable.file(
                format,
                path,
                "is not JSON%s: %s.".formatted(where, e.getOriginalMessage()),
                "Write or copy the file again; it may have been cut off.");
    }
}
