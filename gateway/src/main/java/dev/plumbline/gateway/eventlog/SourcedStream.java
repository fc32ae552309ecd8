package dev.plumbline.gateway.eventlog;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a decision sources: the events of a query up to the head at the time it was opened, page by page, then Axon's
 * terminal message with the consistency marker of that head. For one thread at a time.
 */
final class SourcedStream implements MessageStream<EventMessage> {

    private static final int PAGE = 256;

    private final EventLog log;
    private final LogQuery query;
    private final MessageCache messages;
    private final long head;
    private List<StoredEvent> page;
    private int at;
    private boolean terminalGiven;
    private boolean closed;
    private @Nullable Entry<EventMessage> next;
    private @Nullable Throwable error;

    /** Reads the first page at once. */
    SourcedStream(EventLog log, LogQuery query, long after, MessageCache messages) {
        this.log = log;
        this.query = query;
        this.messages = messages;
        this.head = log.head();
        this.page = log.query(query, after, head, PAGE);
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> given = peek();
        next = null;
        return given;
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        if (next == null && !closed && !terminalGiven) {
            next = advance();
        }
        return Optional.ofNullable(next);
    }

    private @Nullable Entry<EventMessage> advance() {
        try {
            if (at == page.size() && page.size() == PAGE) {
                page = log.query(query, page.getLast().position(), head, PAGE);
                at = 0;
            }
            if (at < page.size()) {
                StoredEvent event = page.get(at++);
                return EventMessages.toEntry(event, messages.messageOf(event));
            }
            terminalGiven = true;
            return terminal();
        } catch (RuntimeException e) {
            error = e;
            closed = true;
            return null;
        }
    }

    private Entry<EventMessage> terminal() {
        Context context = ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(head));
        return new SimpleEntry<>(TerminalEventMessage.INSTANCE, context);
    }

    @Override
    public void setCallback(Runnable callback) {
        callback.run();
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public boolean isCompleted() {
        return closed || (terminalGiven && next == null);
    }

    @Override
    public boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public void close() {
        closed = true;
        next = null;
    }
}
