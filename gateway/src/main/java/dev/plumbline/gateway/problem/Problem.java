package dev.plumbline.gateway.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the outside sees it: a problem document (RFC 9457) with a stable code, what is so, and what to do about it.
 * The same over HTTP and over the live socket.
 *
 * @param code     kebab-case, stable; the last segment of its {@link #type()}
 * @param title    a few words, the same for every problem with this code
 * @param status   the HTTP status, also where there is no HTTP
 * @param detail   one sentence: what is so, in this case
 * @param remedy   one sentence: what the reader can do
 * @param instance what it is about, such as a room or a path; null when the request says it
 * @param errors   the places in what was sent; empty when it is about the whole
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "remedy", "instance", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String code,
        String title,
        int status,
        String detail,
        String remedy,
        @Nullable String instance,
        List<Place> errors) {

    /** What the {@code type} of every problem starts with. */
    public static final String TYPES = "https://plumbline.dev/problems/";

    /** @param at JSON pointer into what was sent; empty for the whole of it */
    public record Place(String at, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** As it is read: without places there is no list. */
    @JsonCreator
    static Problem read(
            @JsonProperty("code") String code,
            @JsonProperty("title") String title,
            @JsonProperty("status") int status,
            @JsonProperty("detail") String detail,
            @JsonProperty("remedy") String remedy,
            @JsonProperty("instance") @Nullable String instance,
            @JsonProperty("errors") @Nullable List<Place> errors) {
        return new Problem(code, title, status, detail, remedy, instance, errors == null ? List.of() : errors);
    }

    /** A problem whose title is its code in words: {@code stroke-out-of-order} is titled "Stroke out of order". */
    public static Problem of(String code, int status, String detail, String remedy) {
        var words = code.replace('-', ' ');
        var title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Problem(code, title, status, detail, remedy, null, List.of());
    }

    @JsonProperty("type")
    public String type() {
        return TYPES + code;
    }

    /** The same problem, said about this path or room. */
    public Problem about(String what) {
        return new Problem(code, title, status, detail, remedy, what, errors);
    }

    /** The same problem, with the places in what was sent. */
    public Problem at(List<Place> places) {
        return new Problem(code, title, status, detail, remedy, instance, places);
    }
}
