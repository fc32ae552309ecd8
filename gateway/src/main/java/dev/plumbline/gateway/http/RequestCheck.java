package dev.plumbline.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import dev.plumbline.gateway.http.Operation.Parameter;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import dev.plumbline.gateway.problem.Problem.Place;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request is of the form that the contract describes. All that is wrong is said at once: in the body by JSON
 * pointer, elsewhere as {@code query/limit}, {@code header/If-Match}, {@code path/task}.
 */
final class RequestCheck {
    private static final int MOST_PLACES = 20;

    private final Contract contract;

    RequestCheck(Contract contract) {
        this.contract = contract;
    }

    /** The parameters by name, as text. */
    Map<String, String> parameters(Operation operation, RoutingContext request) {
        var values = new HashMap<String, String>();
        var places = new ArrayList<Place>();
        for (var parameter : operation.parameters()) {
            var value = value(parameter, request);
            if (value != null) {
                values.put(parameter.name(), value);
                check(parameter, value).ifPresent(places::add);
            } else if (parameter.required()) {
                places.add(new Place(where(parameter), "It is missing."));
            }
        }
        if (!places.isEmpty()) {
            throw new Refused(Problems.malformed(sentence("The request", places), places));
        }
        return Map.copyOf(values);
    }

    /** The JSON body, where the operation has one. */
    Optional<JsonNode> body(Operation operation, @Nullable String mediaType, @Nullable Buffer sent) {
        if (operation.body().isEmpty()) {
            return Optional.empty();
        }
        if (mediaType == null || !mediaType.strip().toLowerCase(Locale.ROOT).startsWith("application/json")) {
            // Also what keeps a form of another site from being taken for a request: browsers ask before they send
            // JSON.
            throw new Refused(Problems.notJson());
        }
        if (sent == null || sent.length() == 0) {
            throw new Refused(Problems.malformed("The request has no body; a JSON document is needed.", List.of()));
        }
        var body = parsed(sent);
        infinite(body, "").ifPresent(at -> {
            throw new Refused(Problems.malformed(
                    "The body has a number that is too large.", List.of(new Place(at, "This number is too large."))));
        });
        var places = contract.schema(operation.body().get()).validate(body).stream()
                .limit(MOST_PLACES)
                .map(RequestCheck::place)
                .toList();
        if (!places.isEmpty()) {
            throw new Refused(Problems.malformed(sentence("The body", places), places));
        }
        return Optional.of(body);
    }

    private static JsonNode parsed(Buffer sent) {
        try {
            return Json.read(sent.getBytes(), JsonNode.class);
        } catch (JsonFault fault) {
            throw new Refused(Problems.malformed("The body is not JSON. " + fault.fact(), List.of()));
        }
    }

    /** Where the first number is that no double can hold; what reads it further would take it for infinity. */
    private static Optional<String> infinite(JsonNode node, String at) {
        if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
            return Optional.of(at);
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(field -> infinite(field.getValue(), at + "/" + field.getKey()).stream())
                    .findFirst();
        }
        for (int i = 0; i < node.size(); i++) {
            var found = infinite(node.get(i), at + "/" + i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Place> check(Parameter parameter, String value) {
        return contract.schema(parameter.schema()).validate(node(parameter, value)).stream()
                .findFirst()
                .map(error -> new Place(where(parameter), sentence(error)));
    }

    private static JsonNode node(Parameter parameter, String value) {
        if (parameter.integer()) {
            try {
                var number = Long.parseLong(value);
                return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
            } catch (NumberFormatException e) {
                return TextNode.valueOf(value); // the schema says that it is not a number
            }
        }
        return TextNode.valueOf(value);
    }

    private static @Nullable String value(Parameter parameter, RoutingContext request) {
        return switch (parameter.in()) {
            case PATH -> request.pathParam(parameter.name());
            case QUERY -> request.queryParams().get(parameter.name());
            case HEADER -> request.request().getHeader(parameter.name());
        };
    }

    private static String where(Parameter parameter) {
        return parameter.in().name().toLowerCase(Locale.ROOT) + "/" + parameter.name();
    }

    private static Place place(Error error) {
        return new Place(error.getInstanceLocation().toString(), sentence(error));
    }

    private static String sentence(Error error) {
        var message = error.getMessage();
        return message.isEmpty()
                ? "It is not of the form described."
                : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    private static String sentence(String what, List<Place> places) {
        var first = places.getFirst();
        var more = places.size() > 1 ? " And " + (places.size() - 1) + " more." : "";
        return "%s is not of the form described: at %s: %s%s"
                .formatted(what, first.at().isEmpty() ? "its top" : first.at(), first.detail(), more);
    }
}
