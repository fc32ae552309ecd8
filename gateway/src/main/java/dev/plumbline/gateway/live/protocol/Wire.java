package dev.plumbline.gateway.live.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import dev.plumbline.gateway.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Messages to and from text frames. Thread-safe. */
public final class Wire {
    /** The subprotocol that a client has to offer. */
    public static final String SUBPROTOCOL = "plumbline.v1";

    /** Longest message that is read, in characters. */
    public static final int MAX_MESSAGE = 1 << 20;

    /** Where it is described. */
    public static final String DESCRIPTION = "/api/asyncapi.yaml";

    private static final ObjectReader CLIENT = Json.readerFor(ClientMessage.class);
    private static final ObjectWriter SERVER = Json.writerFor(ServerMessage.class);

    private Wire() {}

    /** What was read, or why nothing was. */
    public sealed interface Reading {
        record Message(ClientMessage message) implements Reading {}

        record Unreadable(Problem problem) implements Reading {}
    }

    public static Reading read(String frame) {
        try {
            ClientMessage message = CLIENT.readValue(frame);
            return message == null ? new Reading.Unreadable(notAnObject()) : new Reading.Message(message);
        } catch (InvalidTypeIdException e) {
            return new Reading.Unreadable(e.getPath().isEmpty() ? unknownType(e) : malformed(e));
        } catch (JsonProcessingException e) {
            return new Reading.Unreadable(malformed(e));
        }
    }

    /** The description itself, AsyncAPI as YAML. */
    public static byte[] description() {
        try (var in = Wire.class.getResourceAsStream("/asyncapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("There is no asyncapi.yaml among the resources");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a text frame in UTF-8 */
    public static byte[] write(ServerMessage message) {
        try {
            return SERVER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem malformed(JsonProcessingException e) {
        var fault = JsonFault.of(e);
        var what = e instanceof JsonMappingException
                ? "The message is JSON, but not a message that can be read."
                : "The text frame is not JSON.";
        return problem("message-malformed", what).at(List.of(new Problem.Place(fault.at(), fault.fact())));
    }

    private static Problem unknownType(InvalidTypeIdException e) {
        var type = e.getTypeId();
        return type == null
                ? problem("message-type-unknown", "The message does not say what it is.")
                : problem("message-type-unknown", "There is no message \"%s\".".formatted(shortened(type)));
    }

    private static Problem notAnObject() {
        return problem("message-malformed", "The text frame holds null.");
    }

    private static Problem problem(String code, String detail) {
        return Problem.of(code, 400, detail, "Send one JSON object per text frame, as " + DESCRIPTION + " describes.");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
