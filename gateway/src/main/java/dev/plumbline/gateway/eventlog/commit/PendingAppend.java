package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.EventBody;
import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.EventKeys;
import dev.plumbline.gateway.eventlog.Guard;
import dev.plumbline.gateway.eventlog.NewEvent;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * An append that waits for the writer, with everything done that needs neither its position nor its predecessor: encoded
 * and hashed by the thread that appends.
 */
public final class PendingAppend {

    /** Nothing: what is queued to wake the writer. */
    static final PendingAppend NONE = new PendingAppend(Guard.NONE, List.of());

    /**
     * An event ready to be written.
     *
     * @param body canonical bytes
     * @param content hash of the body
     */
    record Prepared(NewEvent event, int remaining, long atNanos, byte[] body, byte[] content, EventKeys keys) {}

    final Guard guard;
    final List<Prepared> events;
    final long bytes;
    final long queuedNanos = System.nanoTime();
    final CompletableFuture<Long> stored = new CompletableFuture<>();

    private PendingAppend(Guard guard, List<Prepared> events) {
        this.guard = guard;
        this.events = events;
        this.bytes = bytes(events);
    }

    private static long bytes(List<Prepared> events) {
        long sum = 0;
        for (Prepared event : events) {
            sum += event.body().length;
        }
        return sum;
    }

    /** @throws IllegalArgumentException if an event cannot be stored, or not all of them together */
    static PendingAppend of(Guard guard, List<NewEvent> events, LogLimits limits) {
        MessageDigest sha256 = EventChain.sha256OfThread();
        List<Prepared> prepared = new ArrayList<>(events.size());
        int remaining = events.size();
        for (NewEvent event : events) {
            remaining--;
            prepared.add(prepare(event, remaining, limits.eventBytes(), sha256));
        }
        PendingAppend append = new PendingAppend(guard, prepared);
        if (append.bytes > limits.appendBytes()) {
            throw new IllegalArgumentException("The " + events.size() + " events of one append have " + append.bytes
                    + " bytes, more than the " + limits.appendBytes() + " that can be stored together");
        }
        return append;
    }

    private static Prepared prepare(NewEvent event, int remaining, int largest, MessageDigest sha256) {
        byte[] body = EventBody.encode(event, remaining);
        if (body.length > largest) {
            throw new IllegalArgumentException("The event " + event.name() + " has " + body.length
                    + " bytes, more than the " + largest + " an event may have");
        }
        return new Prepared(
                event,
                remaining,
                EventBody.nanos(event.at()),
                body,
                sha256.digest(body),
                EventKeys.of(event.name(), event.tags(), sha256));
    }

    /** How many events it has. */
    public int size() {
        return events.size();
    }
}
