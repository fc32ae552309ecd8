package dev.plumbline.gateway.projection;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Subscription;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The folding of some projections under one claim, from taking it to letting go: one tail, each event decoded once however
 * many projections fold it, and one write per batch that moves documents and position together. A projection that is behind
 * the others, because it is new, catches up in the same pass. Begins with what is stored, so that a term which ended in the
 * middle of a batch is harmless.
 */
final class FoldingTerm implements AutoCloseable {
    /** Events; bounds the documents that wait to be written, and what a crash makes fold again. */
    private static final int WRITE_AT_LEAST_EVERY = 20_000;

    private static final int DECODED_IN_PARALLEL = 64;
    private static final int CLOSING_SECONDS = 10;

    private final EventLog log;
    private final EventCodec codec;
    private final FoldingClaim claim;
    private final WritePace pace;
    private final LongConsumer written;
    private final List<Folding<?>> foldings = new ArrayList<>();
    private final Map<String, List<Folding<?>>> byEventName = new HashMap<>();
    /** None where nothing is claimed: then there is nothing to follow the log for. */
    private final @Nullable Subscription subscription;

    private final CompletableFuture<Void> ended;
    private long position;
    private volatile long folded;

    /**
     * @param targets where each projection is folded to; of these, what is claimed
     * @param pace of its writes
     * @param written is told the position that the claim's documents are true at, whenever that moves
     */
    FoldingTerm(
            EventLog log,
            EventCodec codec,
            ProjectionStore store,
            Map<Projection<?>, ProjectionVersion> targets,
            FoldingClaim claim,
            WritePace pace,
            LongConsumer written) {
        this.log = log;
        this.codec = codec;
        this.claim = claim;
        this.pace = pace;
        this.written = written;
        targets.forEach((projection, target) -> {
            if (claim.versions().contains(target)) {
                add(projection, new Folding<>(projection, target, store));
            }
        });
        if (foldings.isEmpty()) {
            subscription = null;
            ended = new CompletableFuture<>();
        } else {
            position = foldings.stream().mapToLong(Folding::position).min().orElse(0);
            written.accept(position);
            subscription = log.tail(position, this::onEvents);
            ended = subscription.ended();
        }
    }

    private void add(Projection<?> projection, Folding<?> folding) {
        foldings.add(folding);
        for (Class<? extends Event> event : projection.events()) {
            byEventName
                    .computeIfAbsent(codec.typeOf(event).name(), _ -> new ArrayList<>())
                    .add(folding);
        }
    }

    /** The position of the last event that was folded; what is written may be behind by the pace. Any thread. */
    long folded() {
        return folded;
    }

    /** Exceptionally with what folding, writing or reading the log threw. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** A batch that is being dealt with is the last one, and is waited for. */
    @Override
    public void close() {
        pace.end();
        if (subscription != null) {
            subscription.close();
            ended.exceptionally(_ -> null)
                    .completeOnTimeout(null, CLOSING_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    /**
     * Far behind, many batches are one write: most of them change the same documents again. Caught up, every batch is
     * written at once, or when the pace allows; what comes until then is folded meanwhile.
     */
    private void onEvents(List<StoredEvent> events) {
        var decoded = decode(events);
        foldings.forEach(folding -> folding.prepare(decoded));
        decoded.forEach(this::fold);
        long last = events.getLast().position();
        folded = last;
        if (last - position >= WRITE_AT_LEAST_EVERY
                || pace.isOverdue()
                || last >= log.head() && pace.await(() -> log.head() > last)) {
            write(last);
        }
    }

    /** On all cores when there is much to decode; in order either way. */
    private List<Recorded> decode(List<StoredEvent> events) {
        var wanted = events.size() >= DECODED_IN_PARALLEL ? events.parallelStream() : events.stream();
        return wanted.filter(stored -> byEventName.containsKey(stored.name()))
                .map(stored -> new Recorded(stored.position(), stored.at(), stored.content(codec::decode)))
                .toList();
    }

    private void fold(Recorded recorded) {
        if (!(recorded.event() instanceof StrokeRecorded)) {
            pace.press();
        }
        var name = codec.typeOf(recorded.event().getClass()).name();
        for (var folding : byEventName.getOrDefault(name, List.of())) {
            folding.fold(recorded);
        }
    }

    private void write(long upTo) {
        var transaction = claim.begin();
        for (var folding : foldings) {
            if (folding.position() < upTo) {
                folding.write(transaction, upTo);
            }
        }
        transaction.commit();
        pace.written();
        foldings.forEach(folding -> folding.written(upTo));
        position = upTo;
        written.accept(upTo);
    }
}
