package dev.plumbline.gateway.projection;

import dev.plumbline.domain.Event;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Subscription;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every stored projection following the log: one tail, each event decoded once however many projections fold it,
 * and one write per batch that moves documents and position together. A projection that is behind the others, because it
 * is new, catches up in the same pass.
 */
public final class ProjectionRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    /** Events; bounds the documents that wait to be written, and what a crash makes fold again. */
    private static final int WRITE_AT_LEAST_EVERY = 20_000;

    private static final int DECODED_IN_PARALLEL = 64;
    private static final int CLOSING_SECONDS = 10;

    private record Waiter(long position, CompletableFuture<Void> reached) {}

    private final EventLog log;
    private final EventCodec codec;
    private final ProjectionStore store;
    private final List<Folding<?>> foldings = new ArrayList<>();
    private final Map<String, List<Folding<?>>> byEventName = new HashMap<>();
    private final PriorityQueue<Waiter> waiters = new PriorityQueue<>((a, b) -> Long.compare(a.position, b.position));
    private final Subscription subscription;
    private volatile long position;
    private volatile @Nullable Throwable failure;

    private ProjectionRunner(
            EventLog log,
            EventCodec codec,
            ProjectionStore store,
            List<Projection<?>> projections,
            MeterRegistry meters) {
        this.log = log;
        this.codec = codec;
        this.store = store;
        dropWhatIsAhead();
        for (var projection : projections) {
            var folding = new Folding<>(projection, store);
            foldings.add(folding);
            for (Class<? extends Event> event : projection.events()) {
                byEventName
                        .computeIfAbsent(codec.typeOf(event).name(), _ -> new ArrayList<>())
                        .add(folding);
            }
        }
        position = foldings.stream().mapToLong(Folding::position).min().orElse(0);
        Gauge.builder("plumbline.projection.lag", this, r -> Math.max(0, log.head() - r.position))
                .description("Events in the log that the stored projections have not folded yet")
                .register(meters);
        Gauge.builder("plumbline.projection.position", this, r -> r.position)
                .description("The position the stored projections are true at")
                .register(meters);
        subscription = log.tail(position, this::onEvents);
        subscription.ended().whenComplete((_, e) -> ended(e));
    }

    /**
     * Documents that are true at a position which the log does not have were folded from another log, of which this one is
     * an older copy. All they say can be had from the log, so they are built anew rather than the start refused.
     */
    private void dropWhatIsAhead() {
        long head = log.head();
        var ahead =
                store.versions().stream().filter(v -> store.position(v) > head).toList();
        if (!ahead.isEmpty()) {
            LOG.warn(
                    "The stored projections are at position {}, but the log ends at {}: it was replaced by an older copy."
                            + " {} of them are built anew from the log.",
                    store.position(ahead.getFirst()),
                    head,
                    ahead.size());
            ahead.forEach(store::drop);
        }
    }

    public static ProjectionRunner start(
            EventLog log,
            EventCodec codec,
            ProjectionStore store,
            List<Projection<?>> projections,
            MeterRegistry meters) {
        return new ProjectionRunner(log, codec, store, projections, meters);
    }

    /** The position that every stored document is true at, at least. */
    public long position() {
        return position;
    }

    /** Why projections no longer follow the log; empty while they do. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Completes once the documents are true at the position, or will not be because of a {@link #failure}. Give it a timeout. */
    public CompletableFuture<Void> reached(long wanted) {
        if (position >= wanted) {
            return CompletableFuture.completedFuture(null);
        }
        var waiter = new Waiter(wanted, new CompletableFuture<>());
        synchronized (waiters) {
            waiters.add(waiter);
        }
        release();
        return waiter.reached;
    }

    @Override
    public void close() {
        subscription.close();
        subscription
                .ended()
                .exceptionally(_ -> null)
                .completeOnTimeout(null, CLOSING_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /**
     * Far behind, many batches are one write: most of them change the same documents again. Caught up, every batch is
     * written at once.
     */
    private void onEvents(List<StoredEvent> events) {
        decode(events).forEach(this::fold);
        long folded = events.getLast().position();
        if (folded >= log.head() || folded - position >= WRITE_AT_LEAST_EVERY) {
            write(folded);
            release();
        }
    }

    /** On all cores when there is much to decode; in order either way. */
    private List<Recorded> decode(List<StoredEvent> events) {
        var wanted = events.size() >= DECODED_IN_PARALLEL ? events.parallelStream() : events.stream();
        return wanted.filter(stored -> byEventName.containsKey(stored.name()))
                .map(stored -> new Recorded(
                        stored.position(),
                        stored.at(),
                        codec.decode(stored.name(), stored.version(), stored.payload())))
                .toList();
    }

    private void fold(Recorded recorded) {
        var name = codec.typeOf(recorded.event().getClass()).name();
        for (var folding : byEventName.getOrDefault(name, List.of())) {
            folding.fold(recorded);
        }
    }

    private void write(long upTo) {
        var transaction = store.begin();
        for (var folding : foldings) {
            if (folding.position() < upTo) {
                folding.write(transaction, upTo);
            }
        }
        transaction.commit();
        foldings.forEach(folding -> folding.written(upTo));
        position = upTo;
    }

    private void release() {
        var released = new ArrayList<Waiter>();
        synchronized (waiters) {
            for (var first = waiters.peek();
                    first != null && (first.position <= position || failure != null);
                    first = waiters.peek()) {
                released.add(waiters.remove());
            }
        }
        released.forEach(waiter -> waiter.reached.complete(null));
    }

    private void ended(@Nullable Throwable e) {
        if (e != null) {
            failure = e;
            LOG.error("Stored projections stopped following the log after position {}", position, e);
            release();
        }
    }
}
