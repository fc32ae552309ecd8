package dev.plumbline.gateway.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was sent is not the JSON that was asked for. Says where and what, never how the server is built. */
public final class JsonFault extends RuntimeException {
    /** The only sign that Jackson gives of it. */
    private static final Pattern MISSING = Pattern.compile("Missing required creator property '([^']*)'");

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
            return new JsonFault(at, fact(mapping));
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

    private static String fact(JsonMappingException e) {
        if (e.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null) {
            return cause.getMessage();
        }
        if (e instanceof InvalidNullException absent && absent.getPropertyName() != null) {
            return "\"%s\" may not be null.".formatted(absent.getPropertyName().getSimpleName());
        }
        var missing = MISSING.matcher(String.valueOf(e.getOriginalMessage()));
        return missing.lookingAt()
                ? "\"%s\" is missing.".formatted(missing.group(1))
                : "This is not a value of the form that is documented here.";
    }
}
