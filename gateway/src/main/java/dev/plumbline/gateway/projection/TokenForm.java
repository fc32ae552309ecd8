package dev.plumbline.gateway.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.MergedTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a tracking token, as JSON: {@code {"at":17}}, {@code {"replayTo":TOKEN,"at":TOKEN}}, {@code
 * {"lower":TOKEN,"upper":TOKEN}}, or {@code null} for a token not begun. The context of a replay is not kept.
 */
public final class TokenForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TokenForm() {}

    /** @throws IllegalArgumentException if the log never gives out such a token */
    public static String write(@Nullable TrackingToken token) {
        return toJson(token).toString();
    }

    /** @throws IllegalArgumentException if the text is no stored token */
    public static @Nullable TrackingToken read(String stored) {
        try {
            return fromJson(JSON.readTree(stored));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a stored token: " + stored, e);
        }
    }

    private static JsonNode toJson(@Nullable TrackingToken token) {
        ObjectNode node = NODES.objectNode();
        return switch (token) {
            case null -> NODES.nullNode();
            case GlobalSequenceTrackingToken global -> node.put("at", global.getGlobalIndex());
            case ReplayToken replay ->
                node.<ObjectNode>set("replayTo", toJson(replay.getTokenAtReset()))
                        .set("at", toJson(replay.getCurrentToken()));
            case MergedTrackingToken merged ->
                node.<ObjectNode>set("lower", toJson(merged.lowerSegmentToken()))
                        .set("upper", toJson(merged.upperSegmentToken()));
            default -> throw new IllegalArgumentException("Not a token of the event log: " + token);
        };
    }

    private static @Nullable TrackingToken fromJson(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.has("replayTo")) {
            TrackingToken until = fromJson(node.get("replayTo"));
            if (until == null) {
                throw new IllegalArgumentException("A replay without an end: " + node);
            }
            return ReplayToken.createReplayToken(until, fromJson(node.get("at")));
        }
        if (node.has("lower")) {
            return new MergedTrackingToken(fromJson(node.get("lower")), fromJson(node.get("upper")));
        }
        if (node.path("at").isIntegralNumber()) {
            return new GlobalSequenceTrackingToken(node.get("at").asLong());
        }
        throw new IllegalArgumentException("Not a stored token: " + node);
    }
}
