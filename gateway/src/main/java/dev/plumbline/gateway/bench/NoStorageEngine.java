package dev.plumbline.gateway.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A log that costs next to nothing: no bytes, no disk, no conflicts, only the lists that decisions read. What commands
 * reach on it is Axon's own ceiling.
 */
final class NoStorageEngine implements EventStorageEngine {
    private record Key(Tag tag, QualifiedName type) {}

    private record Entry(long position, EventMessage message) {}

    private final Map<Key, List<Entry>> events = new HashMap<>();
    private long head;

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> appended) {
        return CompletableFuture.completedFuture(new AppendTransaction<ConsistencyMarker>() {
            @Override
            public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext c) {
                return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(add(appended)));
            }

            @Override
            public void rollback(@Nullable ProcessingContext c) {}

            @Override
            public CompletableFuture<ConsistencyMarker> afterCommit(
                    ConsistencyMarker marker, @Nullable ProcessingContext c) {
                return CompletableFuture.completedFuture(marker);
            }
        });
    }

    private synchronized long add(List<TaggedEventMessage<?>> appended) {
        for (var tagged : appended) {
            head++;
            for (var tag : tagged.tags()) {
                events.computeIfAbsent(new Key(tag, tagged.event().type().qualifiedName()), _ -> new ArrayList<>(1))
                        .add(new Entry(head, tagged.event()));
            }
        }
        return head;
    }

    @Override
    public synchronized MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        var wanted = new ArrayList<Entry>();
        for (var criterion : condition.criteria().flatten()) {
            for (var type : criterion.types()) {
                for (var tag : criterion.tags()) {
                    wanted.addAll(events.getOrDefault(new Key(tag, type), List.of()));
                }
            }
        }
        wanted.sort(Comparator.comparingLong(Entry::position));
        var found = new ArrayList<EventMessage>(wanted.size() + 1);
        wanted.forEach(entry -> found.add(entry.message()));
        var end = ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(head));
        found.add(TerminalEventMessage.INSTANCE);
        return MessageStream.fromIterable(found, m -> m == TerminalEventMessage.INSTANCE ? end : Context.empty());
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("Nothing follows this log");
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return firstToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return firstToken(context);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("storage", "none");
    }
}
