package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventBody;
import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.NewEvent;
import java.security.MessageDigest;
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

    /**
     * An event ready to be written.
     *
     * @param body canonical bytes
     * @param content hash of the body
     * @param keys what the event is indexed by, the type alone first
     * @param keyHashes the keys' tag hashes, in the same order
     */
    record Prepared(
            NewEvent event,
            int remaining,
            long atNanos,
            byte[] body,
            byte[] content,
            IndexKey[] keys,
            byte[][] keyHashes) {}

    final ConsistencyMarker marker;

    /** What must not have been stored meanwhile; {@code null} if the append is unconditional. */
    final @Nullable Guard guard;

    final List<Prepared> events;
    final long bytes;
    final long queuedNanos = System.nanoTime();
    final CompletableFuture<Long> stored = new CompletableFuture<>();

    private PendingAppend(AppendCondition condition, List<Prepared> events) {
        this.marker = condition.consistencyMarker();
        this.guard = marker == ConsistencyMarker.INFINITY
                ? null
                : Guard.of(
                        LogQuery.of(condition.criteria()), Math.max(0, GlobalIndexConsistencyMarker.position(marker)));
        this.events = events;
        long sum = 0;
        for (Prepared event : events) {
            sum += event.body().length;
        }
        this.bytes = sum;
    }

    /**
     * @param largest most bytes an event may have
     * @throws IllegalArgumentException if an event cannot be stored
     */
    static PendingAppend of(AppendCondition condition, List<NewEvent> events, int largest) {
        MessageDigest sha256 = EventChain.sha256();
        List<Prepared> prepared = new ArrayList<>(events.size());
        int remaining = events.size();
        for (NewEvent event : events) {
            remaining--;
            prepared.add(prepare(event, remaining, largest, sha256));
        }
        return new PendingAppend(condition, prepared);
    }

    private static Prepared prepare(NewEvent event, int remaining, int largest, MessageDigest sha256) {
        byte[] body = EventBody.encode(event, remaining);
        if (body.length > largest) {
            throw new IllegalArgumentException("The event " + event.name() + " has " + body.length
                    + " bytes, more than the " + largest + " an event may have");
        }
        IndexKey[] keys = new IndexKey[event.tags().size() + 1];
        byte[][] keyHashes = new byte[keys.length][];
        keys[0] = IndexKey.ofType(event.name());
        keyHashes[0] = LogKeys.NO_TAG_HASH;
        int i = 1;
        for (Tag tag : event.tags()) {
            keys[i] = new IndexKey(tag, event.name());
            keyHashes[i] = LogKeys.tagHash(tag, sha256);
            i++;
        }
        return new Prepared(event, remaining, EventBody.nanos(event.at()), body, sha256.digest(body), keys, keyHashes);
    }
}
