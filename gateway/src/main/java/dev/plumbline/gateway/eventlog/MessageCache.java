package dev.plumbline.gateway.eventlog;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * Messages with decoded payloads, by position, for events that decisions read again and again: a task's opening with every
 * stroke, a stroke with the next one. What was just appended is in it as it was, so it is never decoded.
 *
 * <p>Bounded by number, in two generations: what is used moves to the younger, the older is dropped whole.
 */
final class MessageCache {

    private final PayloadReader<?> reader;
    private final int perGeneration;
    private volatile ConcurrentMap<Long, EventMessage> younger = new ConcurrentHashMap<>();
    private volatile ConcurrentMap<Long, EventMessage> older = new ConcurrentHashMap<>();

    /** @param messages about how many to keep, 2 or more */
    MessageCache(PayloadReader<?> reader, int messages) {
        this.reader = reader;
        this.perGeneration = Math.max(1, messages / 2);
    }

    /** The event's message; its payload is decoded, and shared by all who read it. */
    EventMessage messageOf(StoredEvent event) {
        EventMessage message = younger.get(event.position());
        if (message == null) {
            message = older.get(event.position());
            if (message == null) {
                message = decoded(event);
            }
            put(event.position(), message);
        }
        return message;
    }

    /** Notes the message that was stored at the position. */
    void put(long position, EventMessage message) {
        ConcurrentMap<Long, EventMessage> current = younger;
        current.put(position, message);
        if (current.size() > perGeneration) {
            rotate(current);
        }
    }

    private synchronized void rotate(ConcurrentMap<Long, EventMessage> full) {
        if (younger == full) {
            older = full;
            younger = new ConcurrentHashMap<>();
        }
    }

    private EventMessage decoded(StoredEvent event) {
        return new GenericEventMessage(
                event.id(), EventMessages.type(event), event.content(reader), event.metadata(), event.at());
    }
}
