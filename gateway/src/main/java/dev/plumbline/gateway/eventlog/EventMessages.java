package dev.plumbline.gateway.eventlog;

import java.util.HashMap;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/** Between Axon's messages and the log's events. */
final class EventMessages {

    private EventMessages() {}

    /**
     * The event to store for a message.
     *
     * @param converter makes bytes of payloads that are not bytes yet
     * @throws IllegalArgumentException if the message has no whole number as version
     */
    static NewEvent toNew(TaggedEventMessage<?> tagged, Converter converter) {
        EventMessage message = tagged.event();
        // Not payloadAs: the message would keep the bytes, and is kept itself for the decisions that read it.
        byte[] payload =
                message.payload() instanceof byte[] bytes ? bytes : converter.convert(message.payload(), byte[].class);
        if (payload == null) {
            throw new IllegalArgumentException("The event " + message.type() + " has no payload");
        }
        return new NewEvent(
                message.identifier(),
                message.timestamp(),
                message.type().qualifiedName().fullName(),
                version(message.type()),
                payload,
                message.metadata(),
                tagged.tags(),
                message.payload() instanceof byte[] ? null : message.payload());
    }

    private static int version(MessageType type) {
        try {
            return Integer.parseInt(type.version());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The event " + type.name() + " has the version '" + type.version()
                            + "'; stored events need an explicit whole number",
                    e);
        }
    }

    /** The message of a stored event, with its tracking token; its payload is bytes, to be converted by whoever asks. */
    static Entry<EventMessage> toEntry(StoredEvent event) {
        return toEntry(
                event, new GenericEventMessage(event.id(), type(event), event.payload(), event.metadata(), event.at()));
    }

    /** As {@link #toEntry(StoredEvent)}, with the position among its metadata: a processor gives its handlers no token of one event. */
    static Entry<EventMessage> toNumberedEntry(StoredEvent event) {
        var metadata = new HashMap<>(event.metadata());
        metadata.put(LogEventStorageEngine.POSITION, Long.toString(event.position()));
        return toEntry(event, new GenericEventMessage(event.id(), type(event), event.payload(), metadata, event.at()));
    }

    /** The message given, with the tracking token of the event it stands for. */
    static Entry<EventMessage> toEntry(StoredEvent event, EventMessage message) {
        return new SimpleEntry<>(
                message,
                TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(event.position())));
    }

    static MessageType type(StoredEvent event) {
        return new MessageType(new QualifiedName(event.name()), Integer.toString(event.version()));
    }
}
