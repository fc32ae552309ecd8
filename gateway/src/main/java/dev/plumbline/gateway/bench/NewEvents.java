package dev.plumbline.gateway.bench;

import dev.plumbline.domain.Event;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.NewEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventstreaming.Tag;

/** Events to append as they are, without a decision. */
public final class NewEvents {
    private static final EventCodec CODEC = EventCodec.standard();

    private NewEvents() {}

    /** One that happens now. */
    public static NewEvent of(Event event) {
        var type = CODEC.typeOf(event.getClass());
        var tags = event.tags().stream()
                .map(tag -> Tag.of(tag.key(), tag.value()))
                .collect(Collectors.toUnmodifiableSet());
        return new NewEvent(
                UUID.randomUUID().toString(),
                Instant.now(),
                type.name(),
                type.version(),
                CODEC.encode(event),
                Map.of(),
                tags);
    }
}
