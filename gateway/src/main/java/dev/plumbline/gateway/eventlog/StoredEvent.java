package dev.plumbline.gateway.eventlog;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log.
 *
 * @param position place in the log, 1 for the first event, without gaps
 * @param id identifier, unique in the log
 * @param at when it happened
 * @param name explicit stored name, {@code capability.EventName}
 * @param version version of the payload's form, 1 or more
 * @param payload content; shared, never to be changed
 * @param metadata what is known about the event beside its content
 * @param tags what the event can be found by
 * @param remaining how many events of the same transaction follow this one; 0 for its last event
 * @param hash this event's link of the {@link EventChain}
 * @param content what the payload was written from, if it was written here a moment ago; see {@link #content(PayloadReader)}
 */
public record StoredEvent(
        long position,
        String id,
        Instant at,
        String name,
        int version,
        byte[] payload,
        Map<String, String> metadata,
        Set<Tag> tags,
        int remaining,
        ChainHash hash,
        @Nullable Object content) {

    /** One that was read: its content is to be made of its payload. */
    public StoredEvent(
            long position,
            String id,
            Instant at,
            String name,
            int version,
            byte[] payload,
            Map<String, String> metadata,
            Set<Tag> tags,
            int remaining,
            ChainHash hash) {
        this(position, id, at, name, version, payload, metadata, tags, remaining, hash, null);
    }

    /** What the payload says. It is read unless it is at hand, so that those who follow the log need not read what was written here. */
    @SuppressWarnings("unchecked")
    public <T> T content(PayloadReader<T> reader) {
        return content == null ? reader.read(name, version, payload) : (T) content;
    }

    /** The event as it was when it came in, for appending it to another log. */
    public NewEvent toNew() {
        return new NewEvent(id, at, name, version, payload, metadata, tags, content);
    }

    @Override
    public String toString() {
        return "#" + position + " " + name + "/" + version + " " + id;
    }
}
