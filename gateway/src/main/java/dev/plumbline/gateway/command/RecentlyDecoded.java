package dev.plumbline.gateway.command;

import dev.plumbline.domain.Event;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The events that were appended or decoded here last, by their identifiers. A stroke's decision reads the stroke before
 * it, which is nearly always one of these; parsing its outline again costs more than deciding. Events never change, so
 * nothing here can be stale.
 */
final class RecentlyDecoded {
    private final Map<String, Event> events;
    private final AtomicReferenceArray<@Nullable String> order;
    private final AtomicLong next = new AtomicLong();

    /** @param capacity events kept; the oldest go first */
    RecentlyDecoded(int capacity) {
        events = new ConcurrentHashMap<>(2 * capacity);
        order = new AtomicReferenceArray<>(capacity);
    }

    @Nullable Event get(String identifier) {
        return events.get(identifier);
    }

    void put(String identifier, Event event) {
        if (events.putIfAbsent(identifier, event) == null) {
            int place = (int) (next.getAndIncrement() % order.length());
            var oldest = order.getAndSet(place, identifier);
            if (oldest != null) {
                events.remove(oldest);
            }
        }
    }
}
