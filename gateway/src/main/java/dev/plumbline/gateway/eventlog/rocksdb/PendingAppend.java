package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventBody;
import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.NewEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An append that waits for the writer, with everything done that needs neither its position nor its predecessor: encoded
 * and hashed by the thread that appends.
 */
final class PendingAppend {

    /** An event with its canonical bytes, their hash, and the hashes of its tags. */
    record Prepared(NewEvent event, int remaining, long atNanos, byte[] body, byte[] content, List<byte[]> tagHashes) {}

    final AppendCondition condition;

    /** What must not have been stored after {@link #after}; {@code null} if the append is unconditional. */
    final @Nullable LogQuery guard;

    final long after;
    final List<Prepared> events;
    final long bytes;
    final long queuedNanos = System.nanoTime();
    final CompletableFuture<Long> stored = new CompletableFuture<>();

    private PendingAppend(AppendCondition condition, List<Prepared> events) {
        this.condition = condition;
        this.guard =
                condition.consistencyMarker() == ConsistencyMarker.INFINITY ? null : LogQuery.of(condition.criteria());
        this.after = Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker()));
        this.events = events;
        this.bytes = events.stream().mapToLong(event -> event.body().length).sum();
    }

    /**
     * @param largest most bytes an event may have
     * @throws IllegalArgumentException if an event cannot be stored
     */
    static PendingAppend of(AppendCondition condition, List<NewEvent> events, int largest) {
        EventChain chain = new EventChain();
        List<Prepared> prepared = new ArrayList<>(events.size());
        int remaining = events.size();
        for (NewEvent event : events) {
            remaining--;
            byte[] body = EventBody.encode(event, remaining);
            if (body.length > largest) {
                throw new IllegalArgumentException("The event " + event.name() + " has " + body.length
                        + " bytes, more than the " + largest + " an event may have");
            }
            List<byte[]> tagHashes = new ArrayList<>(event.tags().size());
            for (Tag tag : event.tags()) {
                tagHashes.add(LogKeys.tagHash(tag));
            }
            prepared.add(new Prepared(
                    event,
                    remaining,
                    EventBody.nanos(event.at()),
                    body,
                    chain.content(body, 0, body.length),
                    tagHashes));
        }
        return new PendingAppend(condition, prepared);
    }
}
