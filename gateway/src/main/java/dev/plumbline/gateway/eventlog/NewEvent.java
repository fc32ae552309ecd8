package dev.plumbline.gateway.eventlog;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the log.
 *
 * @param id identifier, unique in the log; usually a UUID
 * @param at when it happened, to the nanosecond, between the years 1678 and 2262
 * @param name explicit stored name, {@code capability.EventName}
 * @param version version of the payload's form, 1 or more
 * @param payload content; owned by the log from now on, never to be changed
 * @param metadata what is known about the event beside its content
 * @param tags what the event can be found by; a tag's key is not empty
 * @param content what the payload was written from, immutable, for those who would read it; null if that is not at hand
 */
public record NewEvent(
        String id,
        Instant at,
        String name,
        int version,
        byte[] payload,
        Map<String, String> metadata,
        Set<Tag> tags,
        @Nullable Object content) {

    public NewEvent {
        if (id.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("An event needs an id and a name: '" + id + "', '" + name + "'");
        }
        if (version < 1) {
            throw new IllegalArgumentException("The version of " + name + " must be 1 or more, not " + version);
        }
        metadata = Map.copyOf(metadata);
        tags = Set.copyOf(tags);
        for (Tag tag : tags) {
            if (tag.key().isEmpty()) {
                throw new IllegalArgumentException("A tag of " + name + " has no key: '" + tag.value() + "'");
            }
        }
    }

    /** One whose content is to be read from its payload. */
    public NewEvent(
            String id,
            Instant at,
            String name,
            int version,
            byte[] payload,
            Map<String, String> metadata,
            Set<Tag> tags) {
        this(id, at, name, version, payload, metadata, tags, null);
    }
}
