package dev.plumbline.gateway.live.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is in a room.
 *
 * @param task  that they draw or watch; null when they do neither
 * @param since when they began to do that
 */
public record Present(Who person, Doing doing, @Nullable TaskId task, Instant since) {

    /** @param initials for where there is no room for a name */
    public record Who(PersonId id, String name, String initials) {}

    public enum Doing {
        /** It is their canvas, and they did something to it in the last minute. */
        @JsonProperty("drawing")
        DRAWING,
        /** It is someone else's canvas. */
        @JsonProperty("watching")
        WATCHING,
        /** Their canvas or desk is open, that is all. */
        @JsonProperty("here")
        HERE
    }
}
