package dev.plumbline.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.Id;
import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.access.Caller;
import dev.plumbline.gateway.access.SessionToken;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import dev.plumbline.gateway.problem.Problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A request that has the form the contract describes.
 *
 * @param signedIn    empty only at operations that are open to everyone
 * @param parameters  by name
 * @param upload      the bytes of a file, as they arrive
 * @param correlation names this request in the log and in the events that it causes
 * @param source      where it came from
 */
public record Call(
        String operation,
        Optional<SignedIn> signedIn,
        Map<String, String> parameters,
        Optional<JsonNode> body,
        Optional<BodyStream> upload,
        String correlation,
        Source source) {

    public record SignedIn(Caller caller, SessionToken token) {}

    public Caller caller() {
        return signedIn.orElseThrow(() -> new IllegalStateException(operation + " is open to everyone"))
                .caller();
    }

    public PersonId person() {
        return caller().person();
    }

    /** A required id; the contract has checked its form. */
    public <T extends Id> T id(String parameter, Function<String, T> type) {
        return type.apply(text(parameter).orElseThrow());
    }

    public Optional<String> text(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    public long number(String parameter, long otherwise) {
        return text(parameter).map(Long::parseLong).orElse(otherwise);
    }

    /** A member of the body that the contract requires. */
    public JsonNode member(String name) {
        return body.orElseThrow().get(name);
    }

    /** The whole body as a domain value. */
    public <T> T body(Class<T> type) {
        return read("", body.orElseThrow(), type);
    }

    /** A member of the body as a domain value. */
    public <T> T member(String name, Class<T> type) {
        return read("/" + name, member(name), type);
    }

    /** The id that the body gives to a new thing, or one that is the same when the request is sent again. */
    public <T extends Id> T newId(Function<String, T> type) {
        var given = body.map(b -> b.path("id")).filter(JsonNode::isTextual).map(JsonNode::asText);
        return type.apply(given.orElseGet(() -> UUID.nameUUIDFromBytes(
                        (person() + " " + text("Idempotency-Key").orElse(correlation)).getBytes(StandardCharsets.UTF_8))
                .toString()));
    }

    /** A changed copy of the body as a domain value. */
    public static <T> T decode(JsonNode body, Class<T> type) {
        return read("", body, type);
    }

    private static <T> T read(String at, JsonNode json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (JsonFault fault) {
            var place = new Place(at + fault.at(), fault.fact());
            throw new Refused(Problems.malformed(
                    "The body is not of the form described: at %s: %s".formatted(place.at(), place.detail()),
                    List.of(place)));
        }
    }
}
