package dev.plumbline.gateway.live.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import org.jspecify.annotations.Nullable;

/** What a client says. One JSON object per text frame; {@code type} names the message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ClientMessage.Join.class),
    @JsonSubTypes.Type(ClientMessage.Leave.class),
    @JsonSubTypes.Type(ClientMessage.Ping.class),
    @JsonSubTypes.Type(ClientMessage.Stroke.class),
    @JsonSubTypes.Type(ClientMessage.Gesture.class)
})
public sealed interface ClientMessage {

    /**
     * Listen to a room, or listen to it anew.
     *
     * @param room  as {@link Room#named} reads it
     * @param after position of the last ordered message seen there; null to get a snapshot
     */
    @JsonTypeName("join")
    record Join(String room, @Nullable Long after) implements ClientMessage {
        public Join {
            Check.present(room, "room");
            Check.that(after == null || after >= 0, "A position is 0 or more, not " + after);
        }
    }

    @JsonTypeName("leave")
    record Leave(String room) implements ClientMessage {
        public Leave {
            Check.present(room, "room");
        }
    }

    /** Answered by a pong with the same id, so that a client knows that the line is alive and how long it is. */
    @JsonTypeName("ping")
    record Ping(long id) implements ClientMessage {}

    /**
     * A finished editing gesture, answered by {@code ack} once it is durable or by {@code refused}.
     *
     * @param number 1, 2, 3, … without a gap within the task
     * @param key    1 to 80 characters that the client made up for this stroke; the same again is the same stroke
     */
    @JsonTypeName("stroke")
    record Stroke(TaskId task, int number, String key, Change change) implements ClientMessage {
        public static final int MAX_KEY = 80;

        public Stroke {
            Check.present(task, "task");
            Check.present(key, "key");
            Check.present(change, "change");
            Check.that(number >= 1, "Strokes are numbered from 1; this one is " + number);
            Check.that(
                    !key.isEmpty() && key.length() <= MAX_KEY,
                    "A key is 1 to 80 characters; this one has " + key.length());
        }
    }

    /** What the pointer is doing now; null when it is done. Shown to who watches, never stored, and dropped when too many. */
    @JsonTypeName("gesture")
    record Gesture(
            TaskId task,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Pointing gesture) implements ClientMessage {
        public Gesture {
            Check.present(task, "task");
        }
    }
}
