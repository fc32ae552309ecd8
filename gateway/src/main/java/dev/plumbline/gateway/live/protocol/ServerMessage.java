package dev.plumbline.gateway.live.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.gateway.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server says. Rooms are named as the reader calls them ({@link Room#name}); positions are places in the log.
 * Documents are given as whatever the projection that owns them makes.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ServerMessage.Welcome.class),
    @JsonSubTypes.Type(ServerMessage.Joined.class),
    @JsonSubTypes.Type(ServerMessage.Stroke.class),
    @JsonSubTypes.Type(ServerMessage.Note.class),
    @JsonSubTypes.Type(ServerMessage.Feed.class),
    @JsonSubTypes.Type(ServerMessage.Doc.class),
    @JsonSubTypes.Type(ServerMessage.Gesture.class),
    @JsonSubTypes.Type(ServerMessage.Presence.class),
    @JsonSubTypes.Type(ServerMessage.Ack.class),
    @JsonSubTypes.Type(ServerMessage.Refused.class),
    @JsonSubTypes.Type(ServerMessage.Refusal.class),
    @JsonSubTypes.Type(ServerMessage.Resync.class),
    @JsonSubTypes.Type(ServerMessage.Leaving.class),
    @JsonSubTypes.Type(ServerMessage.Pong.class)
})
public sealed interface ServerMessage {

    /** The first thing said. */
    @JsonTypeName("welcome")
    record Welcome(PersonId person, long position, int heartbeatSeconds) implements ServerMessage {}

    /**
     * A join was granted; the room's messages follow.
     *
     * @param position everything up to here is in the snapshot, or was seen before when {@code resumed}
     * @param resumed  what was missed follows as if nothing had happened; there is no snapshot then
     */
    @JsonTypeName("joined")
    record Joined(
            String room,
            long position,
            boolean resumed,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Object snapshot)
            implements ServerMessage {}

    /** Ordered: a stroke is durable. */
    @JsonTypeName("stroke")
    record Stroke(
            String room, long position, TaskId task, int number, String key, PersonId by, Instant at, Change change)
            implements ServerMessage {}

    /** Ordered: a note was given, or something happened to it; always the whole note. */
    @JsonTypeName("note")
    record Note(String room, long position, Object note) implements ServerMessage {}

    /** Ordered: something worth a line in the project's feed. */
    @JsonTypeName("feed")
    record Feed(
            String room,
            long position,
            Instant at,
            String kind,
            PersonId person,
            @Nullable TaskId task,
            String text) implements ServerMessage {}

    /** Conflated: what the document of this key is now; versions in between may never be told. */
    @JsonTypeName("doc")
    record Doc(String room, long position, String key, Object value) implements ServerMessage {}

    /** Ephemeral: what an annotator's pointer is doing; null when it is done. */
    @JsonTypeName("gesture")
    record Gesture(
            String room,
            TaskId task,
            PersonId by,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Pointing gesture) implements ServerMessage {}

    /** Ephemeral: everybody who is in the room now. */
    @JsonTypeName("presence")
    record Presence(String room, List<Present> people) implements ServerMessage {}

    /** The stroke is durable, at this position; before it, when it was recorded as it was sent the first time. */
    @JsonTypeName("ack")
    record Ack(TaskId task, int number, String key, long position) implements ServerMessage {}

    /** A stroke was not recorded; nothing of it was kept. */
    @JsonTypeName("refused")
    record Refused(
            @Nullable TaskId task,
            @Nullable Integer number,
            @Nullable String key,
            Problem problem) implements ServerMessage {}

    /** Something else that was asked for is not so; about a room when {@code problem.instance} names one. */
    @JsonTypeName("problem")
    record Refusal(Problem problem) implements ServerMessage {}

    /** This room's stream broke off: join again for a snapshot. */
    @JsonTypeName("resync")
    record Resync(String room, String reason) implements ServerMessage {}

    /** The server is about to close the connection: it reads nothing more, answers what is under way, and closes. */
    @JsonTypeName("leaving")
    record Leaving(String reason) implements ServerMessage {}

    @JsonTypeName("pong")
    record Pong(long id) implements ServerMessage {}
}
