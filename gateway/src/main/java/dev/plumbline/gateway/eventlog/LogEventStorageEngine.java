package dev.plumbline.gateway.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Any {@link EventLog} behind Axon's storage port. Messages need a whole number as version. Sourced payloads are what the
 * {@link PayloadReader} makes of them, or the very objects that were appended; streamed payloads are bytes, which Axon
 * converts when a handler asks.
 *
 * <p>A consistency marker and a tracking token at {@code p} both mean "everything up to position p"; sourcing or streaming
 * from there begins with the event at {@code p + 1}. {@link #source} reads on the calling thread: not for event loops.
 */
public final class LogEventStorageEngine implements EventStorageEngine {

    /** Where a numbered message has its position. */
    public static final String POSITION = "position";

    private static final int CACHED_MESSAGES = 4_096;
    private static final ResourceKey<Sourced> SOURCED = ResourceKey.withLabel("sourced");

    /** What a decision read: usually what the condition of its append asks, so that it is translated once. */
    private record Sourced(EventCriteria criteria, LogQuery query) {}

    private final EventLog log;
    private final Converter converter;
    private final MessageCache messages;
    private final Function<StoredEvent, Entry<EventMessage>> streamed;

    /** @param converter makes bytes of payloads that are not bytes yet */
    public LogEventStorageEngine(EventLog log, Converter converter) {
        this(log, converter, PayloadReader.BYTES);
    }

    /**
     * @param converter makes bytes of payloads that are not bytes yet
     * @param payloads decodes what decisions read, so that it is decoded once and not for every decision
     */
    public LogEventStorageEngine(EventLog log, Converter converter, PayloadReader<?> payloads) {
        this.log = log;
        this.converter = converter;
        this.messages = new MessageCache(payloads, CACHED_MESSAGES);
        this.streamed = EventMessages::toEntry;
    }

    private LogEventStorageEngine(
            EventLog log, Converter converter, Function<StoredEvent, Entry<EventMessage>> streamed) {
        this.log = log;
        this.converter = converter;
        this.messages = new MessageCache(PayloadReader.BYTES, CACHED_MESSAGES);
        this.streamed = streamed;
    }

    /** One whose streamed messages have their position among their metadata, as {@link #POSITION}. */
    public static LogEventStorageEngine numbered(EventLog log, Converter converter) {
        return new LogEventStorageEngine(log, converter, EventMessages::toNumberedEntry);
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> tagged) {
        try {
            List<NewEvent> events = new ArrayList<>(tagged.size());
            for (TaggedEventMessage<?> message : tagged) {
                events.add(EventMessages.toNew(message, converter));
            }
            return CompletableFuture.completedFuture(
                    new Append(Guard.of(condition, query(condition.criteria(), context)), tagged, events));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            Sourced sourced = new Sourced(condition.criteria(), LogQuery.of(condition.criteria()));
            if (context != null) {
                context.putResource(SOURCED, sourced);
            }
            return new SourcedStream(log, sourced.query(), position(condition.start()), messages);
        } catch (RuntimeException e) {
            return MessageStream.failed(e).cast();
        }
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        TrackingToken from = condition.position();
        long after = from == null ? 0 : Math.max(0, from.position().orElse(0));
        return new TailStream(log, LogQuery.of(condition.criteria()), after, streamed);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return token(0);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(log.head());
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        try {
            return token(log.positionBefore(at));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log);
    }

    private static LogQuery query(EventCriteria criteria, @Nullable ProcessingContext context) {
        Sourced sourced = context == null ? null : context.getResource(SOURCED);
        return sourced != null && sourced.criteria() == criteria ? sourced.query() : LogQuery.of(criteria);
    }

    private static CompletableFuture<TrackingToken> token(long position) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(position));
    }

    private static long position(Position start) {
        return start == Position.START ? 0 : Math.max(0, GlobalIndexPosition.toIndex(start));
    }

    /** Checks its condition and stores its events when it is committed; until then it costs the log nothing. */
    private final class Append implements AppendTransaction<ConsistencyMarker> {

        private final Guard guard;
        private final List<TaggedEventMessage<?>> tagged;
        private final List<NewEvent> events;
        private final AtomicBoolean finished = new AtomicBoolean();

        Append(Guard guard, List<TaggedEventMessage<?>> tagged, List<NewEvent> events) {
            this.guard = guard;
            this.tagged = tagged;
            this.events = events;
        }

        @Override
        public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
            if (!finished.compareAndSet(false, true)) {
                return CompletableFuture.failedFuture(
                        new IllegalStateException("This append was committed or rolled back already"));
            }
            if (events.isEmpty()) {
                return CompletableFuture.completedFuture(ConsistencyMarker.ORIGIN);
            }
            return log.append(guard, events).thenApply(this::stored);
        }

        private ConsistencyMarker stored(long last) {
            long position = last - tagged.size();
            for (TaggedEventMessage<?> stored : tagged) {
                position++;
                messages.put(position, stored.event());
            }
            return new GlobalIndexConsistencyMarker(last);
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            finished.set(true);
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                ConsistencyMarker marker, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(marker);
        }
    }
}
