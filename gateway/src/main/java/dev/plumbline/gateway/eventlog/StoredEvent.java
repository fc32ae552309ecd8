package dev.plumbline.gateway.eventlog;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

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
        ChainHash hash) {

    /** The event as it was when it came in, for appending it to another log. */
    public NewEvent toNew() {
        return new NewEvent(id, at, name, version, payload, metadata, tags);
    }

    @Override
    public String toString() {
        return "#" + position + " " + name + "/" + version + " " + id;
    }
}
