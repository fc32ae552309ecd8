package dev.plumbline.gateway.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.stream.Collectors;

/** What was sent is not the JSON that was asked for. Says where and what, never how the server is built. */
public final class JsonFault extends RuntimeException {
    private final String at;

    public JsonFault(String at, String fact) {
        super(fact, null, false, false);
        this.at = at;
    }

    /** Where, as a JSON pointer; empty for the document itself. */
    public String at() {
        return at;
    }

    /** What is so, in one sentence. */
    public String fact() {
        return String.valueOf(getMessage());
    }

    public static JsonFault of(IOException e) {
        if (e instanceof JsonMappingException mapping) {
            var at = mapping.getPath().stream()
                    .map(r -> "/" + (r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName()))
                    .collect(Collectors.joining());
            var cause = mapping.getCause();
            var fact = cause instanceof IllegalArgumentException && cause.getMessage() != null
                    ? cause.getMessage()
                    : "This is not a value of the form that is documented here.";
            return new JsonFault(at, fact);
        }
        if (e instanceof JacksonException json && json.getLocation() != null) {
            return new JsonFault(
                    "",
                    "This is not JSON: line %d, column %d."
                            .formatted(
                                    json.getLocation().getLineNr(),
                                    json.getLocation().getColumnNr()));
        }
        return new JsonFault("", "This is not JSON.");
    }
}
