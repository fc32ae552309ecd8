package dev.plumbline.gateway.eventlog;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.axonframework.common.Registration;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The endless stream that Axon's event processors follow: the events of a query after a position, as they become
 * visible. Reads the log in pages; the callback runs when the log has grown.
 */
final class TailStream implements MessageStream<EventMessage> {

    private static final int PAGE = 512;

    private final EventLog log;
    private final LogQuery query;
    private final Function<StoredEvent, Entry<EventMessage>> messages;
    private final Queue<StoredEvent> page = new ArrayDeque<>();
    private long scanned;
    private boolean closed;
    private @Nullable Entry<EventMessage> next;
    private @Nullable Throwable error;
    private @Nullable Registration registration;

    TailStream(EventLog log, LogQuery query, long after, Function<StoredEvent, Entry<EventMessage>> messages) {
        this.log = log;
        this.query = query;
        this.messages = messages;
        this.scanned = after;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> given = peek();
        next = null;
        return given;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        if (next == null && !closed) {
            try {
                fill();
                StoredEvent event = page.poll();
                next = event == null ? null : messages.apply(event);
            } catch (RuntimeException e) {
                error = e;
                close();
            }
        }
        return Optional.ofNullable(next);
    }

    private void fill() {
        long head = log.head();
        while (page.isEmpty() && scanned < head) {
            List<StoredEvent> events = log.read(scanned + 1, (int) Math.min(PAGE, head - scanned));
            for (StoredEvent event : events) {
                if (query.wants(event)) {
                    page.add(event);
                }
            }
            scanned = events.getLast().position();
        }
    }

    @Override
    public void setCallback(Runnable callback) {
        synchronized (this) {
            if (closed) {
                return;
            }
            deregister();
            registration = log.onAdvance(callback);
        }
        callback.run();
    }

    private void deregister() {
        if (registration != null) {
            registration.cancel();
            registration = null;
        }
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    /** Only a failure ends the stream. */
    @Override
    public synchronized boolean isCompleted() {
        return error != null;
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public synchronized void close() {
        closed = true;
        next = null;
        page.clear();
        deregister();
    }
}
