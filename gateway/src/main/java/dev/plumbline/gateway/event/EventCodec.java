package dev.plumbline.gateway.event;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.Event;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Events to and from their stored form, by explicit name and version. Thread-safe. */
public final class EventCodec {
    private record Entry(EventType type, ObjectWriter writer, ObjectReader reader) {}

    private record Step(String name, int from) {}

    private final Map<Class<?>, Entry> byClass = new HashMap<>();
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<Step, Upcaster> upcasters = new HashMap<>();

    public EventCodec(Collection<EventType> types, Collection<Upcaster> upcasters) {
        for (var type : types) {
            var entry = new Entry(type, Json.writerFor(type.type()), Json.readerFor(type.type()));
            if (byClass.put(type.type(), entry) != null || byName.put(type.name(), entry) != null) {
                throw new IllegalArgumentException(type + " is registered twice");
            }
        }
        for (var upcaster : upcasters) {
            if (this.upcasters.put(new Step(upcaster.name(), upcaster.from()), upcaster) != null) {
                throw new IllegalArgumentException(
                        "Two upcasters for " + upcaster.name() + " version " + upcaster.from());
            }
        }
    }

    /** Every event of the domain, as it is stored today. */
    public static EventCodec standard() {
        return new EventCodec(EventTypes.ALL, Upcasters.ALL);
    }

    /** @throws IllegalArgumentException for a class that is not registered */
    public EventType typeOf(Class<?> event) {
        return entry(event).type;
    }

    private Entry entry(Class<?> event) {
        var entry = byClass.get(event);
        if (entry == null) {
            throw new IllegalArgumentException(event + " has no stored name; add it to EventTypes");
        }
        return entry;
    }

    /** The stored name of every event. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    public byte[] encode(Event event) {
        try {
            return entry(event.getClass()).writer.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws UnreadableEvent when the name is unknown, an upcaster is missing or the bytes are not of the form that
     *     name and version promise
     */
    public Event decode(String name, int version, byte[] stored) {
        var entry = byName.get(name);
        if (entry == null) {
            throw new UnreadableEvent("No event is named " + name);
        }
        try {
            return version == entry.type.version()
                    ? entry.reader.readValue(stored)
                    : entry.reader.readValue(upcast(entry.type, version, stored));
        } catch (IOException | JsonFault e) {
            throw new UnreadableEvent("%s version %d cannot be read: %s".formatted(name, version, e.getMessage()), e);
        }
    }

    private ObjectNode upcast(EventType type, int version, byte[] stored) {
        var node = Json.read(stored, ObjectNode.class);
        for (int v = version; v < type.version(); v++) {
            var upcaster = upcasters.get(new Step(type.name(), v));
            if (upcaster == null) {
                throw new UnreadableEvent("No upcaster reads %s version %d".formatted(type.name(), v));
            }
            node = upcaster.upcast(node);
        }
        if (version > type.version()) {
            throw new UnreadableEvent("%s version %d was written by a newer Plumbline; this one reads up to %d"
                    .formatted(type.name(), version, type.version()));
        }
        return node;
    }
}
