package dev.plumbline.gateway.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.plumbline.domain.scoring.ClassMatch;
import dev.plumbline.domain.scoring.ObjectScore;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON codec. Ids are strings; enums are kebab-case; a value of a sealed domain type is an object with one key
 * that names the record, such as {@code {"polygon":{…}}}; attribute values are unwrapped, such as {@code
 * {"choice":"dahlia"}}; rings are flat arrays; instants ISO-8601; what is null is left out. Unknown properties are
 * ignored, so that an older reader survives a newer writer; missing ones that may not be null are refused.
 */
public final class Json {
    /** Deep enough for any honest document, shallow enough for the stack. */
    private static final int MAX_DEPTH = 100;

    private static final ObjectMapper MAPPER = build();

    private Json() {}

    /** For what needs the mapper itself, such as a message codec. Never reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static ObjectWriter writerFor(Class<?> type) {
        return MAPPER.writerFor(type);
    }

    public static ObjectReader readerFor(Class<?> type) {
        return MAPPER.readerFor(type);
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String string(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** @throws JsonFault when the text is not JSON or not a value of the type */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return present(MAPPER.readerFor(type).readValue(json));
        } catch (IOException e) {
            throw JsonFault.of(e);
        }
    }

    /** @throws JsonFault when the text is not JSON or not a value of the type */
    public static <T> T read(String json, Class<T> type) {
        try {
            return present(MAPPER.readerFor(type).readValue(json));
        } catch (IOException e) {
            throw JsonFault.of(e);
        }
    }

    /** @throws JsonFault when the tree is not a value of the type */
    public static <T> T read(JsonNode json, Class<T> type) {
        try {
            return present(MAPPER.readerFor(type).readValue(json));
        } catch (IOException e) {
            throw JsonFault.of(e);
        }
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new JsonFault("", "There is nothing where a value is needed.");
        }
        return value;
    }

    private static ObjectMapper build() {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new DomainModule())
                .addMixIn(ObjectScore.class, ClassOfObject.class)
                .addMixIn(ClassMatch.class, WithNulls.class)
                .annotationIntrospector(new DomainIntrospector())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
        return mapper;
    }

    /** {@code class} is a word of the language, but the field's word in every other form of a score. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private abstract static class ClassOfObject {
        @JsonProperty("class")
        abstract ClassMatch classMatch();
    }

    /** Which side has no object is said, not left out. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private abstract static class WithNulls {}
}
