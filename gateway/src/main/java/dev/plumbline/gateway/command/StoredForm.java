package dev.plumbline.gateway.command;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.gateway.event.EventCodec;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells Axon how domain events are named, tagged and written. Axon's own resolvers read annotations by reflection for
 * every message; a third of a command's time.
 */
final class StoredForm implements Converter, TagResolver, MessageTypeResolver {
    private final EventCodec codec;
    private final EventIds ids;
    private final ClassValue<MessageType> types = new ClassValue<>() {
        @Override
        protected MessageType computeValue(Class<?> type) {
            return Event.class.isAssignableFrom(type) ? eventType(type) : commandType(type);
        }
    };

    StoredForm(EventCodec codec, EventIds ids) {
        this.codec = codec;
        this.ids = ids;
    }

    MessageType typeOf(Class<?> type) {
        return types.get(type);
    }

    /** A message for a command; its identifier stays with the events that come of it. */
    CommandMessage message(Command command, Map<String, String> metadata) {
        return new GenericCommandMessage(new GenericMessage(ids.next(), typeOf(command.getClass()), command, metadata));
    }

    /** A message for an event that happens now. */
    EventMessage message(Event event, Map<String, String> metadata, Instant now) {
        return new GenericEventMessage(ids.next(), typeOf(event.getClass()), event, metadata, now);
    }

    /** The engine hands out the object where it has it, else the stored bytes. */
    Event decode(EventMessage message) {
        var type = message.type();
        return message.payload() instanceof Event event
                ? event
                : codec.decode(type.name(), Integer.parseInt(type.version()), (byte[]) message.payload());
    }

    @Override
    public Optional<MessageType> resolve(Class<?> payloadType) {
        return Optional.of(types.get(payloadType));
    }

    @Override
    public Set<Tag> resolve(EventMessage message) {
        return ((Event) message.payload()).tags().stream().map(StoredForm::tag).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean canConvert(Type source, Type target) {
        return target == byte[].class && source instanceof Class<?> type && Event.class.isAssignableFrom(type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T convert(@Nullable Object input, Type target) {
        if (target == byte[].class && input instanceof Event event) {
            return (T) codec.encode(event);
        }
        if (input == null || target instanceof Class<?> wanted && wanted.isInstance(input)) {
            return (T) input;
        }
        throw new IllegalArgumentException("Only events are stored, not " + input.getClass());
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("form", "JSON by explicit event name and version");
    }

    static Tag tag(dev.plumbline.domain.Tag tag) {
        return Tag.of(tag.key(), tag.value());
    }

    QualifiedName eventName(Class<? extends Event> type) {
        return types.get(type).qualifiedName();
    }

    private MessageType eventType(Class<?> type) {
        var stored = codec.typeOf(type);
        return new MessageType(new QualifiedName(stored.name()), Integer.toString(stored.version()));
    }

    private static MessageType commandType(Class<?> type) {
        return new MessageType(new QualifiedName("command", type.getSimpleName()), "1");
    }
}
