package dev.plumbline.gateway.projection;

import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.projection.FoldingClaim.Renewal;
import dev.plumbline.gateway.store.StoreAwayException;
import dev.plumbline.projections.Projection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every stored projection following the log. Of several gateways one folds a projection at a time, the one that has
 * claimed it; the others look at how far it has come, and take over when it leaves or falls silent. A store that is away is
 * waited for.
 */
public final class ProjectionRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    /** How often a claim is renewed, and what others let go is noticed. */
    private static final Duration RENEWED = Duration.ofSeconds(1);

    /** How often a gateway looks how far another one has come: while someone waits for it, and otherwise. */
    private static final Duration LOOKED_FOR = Duration.ofMillis(5);

    private static final Duration LOOKED_AT = Duration.ofMillis(250);
    private static final Duration CLOSING = Duration.ofSeconds(15);

    private record Waiter(long position, CompletableFuture<Void> reached) {}

    private final EventLog log;
    private final EventCodec codec;
    private final ProjectionStore store;
    private final List<Projection<?>> projections;
    private final PriorityQueue<Waiter> waiters = new PriorityQueue<>((a, b) -> Long.compare(a.position, b.position));
    private final Thread keeper;
    private volatile long position;
    private volatile int claimed;
    private volatile boolean closed;
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
        this.projections = List.copyOf(projections);
        if (!store.isShared()) {
            dropWhatIsAhead();
        }
        this.position = store.position(versions());
        Gauge.builder("plumbline.projection.lag", this, r -> Math.max(0, log.head() - r.position))
                .description("Events in the log that the stored projections have not folded yet")
                .register(meters);
        Gauge.builder("plumbline.projection.position", this, r -> r.position)
                .description("The position the stored projections are true at")
                .register(meters);
        Gauge.builder("plumbline.projection.claimed", this, r -> r.claimed)
                .description("Projections that this gateway folds")
                .register(meters);
        this.keeper = Thread.ofPlatform().daemon().name("projections").unstarted(this::keep);
    }

    /**
     * Documents that are true at a position which the log does not have were folded from another log, of which this one is
     * an older copy. All they say can be had from the log, so they are built anew rather than the start refused. Among
     * several gateways it would only mean that another has seen more of the log already.
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
        var runner = new ProjectionRunner(log, codec, store, projections, meters);
        runner.keeper.start();
        return runner;
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
        LockSupport.unpark(keeper);
        return waiter.reached;
    }

    /** Lets another gateway go on at once. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(keeper);
        try {
            keeper.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those that are active now. */
    private List<ProjectionVersion> versions() {
        return projections.stream().<ProjectionVersion>map(store::active).toList();
    }

    private void keep() {
        while (!closed && failure == null) {
            try {
                foldUntilLost(versions());
            } catch (RuntimeException e) {
                interrupted(e);
            } finally {
                claimed = 0;
            }
        }
    }

    private void foldUntilLost(List<ProjectionVersion> versions) {
        try (var claim = store.claim(versions)) {
            while (!closed && fold(claim, versions)) {
                LOG.info(
                        "This gateway has taken over and folds {} of {} projections",
                        claim.versions().size(),
                        versions.size());
            }
        }
    }

    /** Folds what is claimed while that stays so; whether the claim is still good then. */
    private boolean fold(FoldingClaim claim, List<ProjectionVersion> versions) {
        claimed = claim.versions().size();
        var all = claimed == versions.size();
        try (var term = new FoldingTerm(log, codec, store, projections, claim, upTo -> {
            if (all) {
                moved(upTo);
            }
        })) {
            term.ended().whenComplete((_, _) -> LockSupport.unpark(keeper));
            var renewed = System.nanoTime();
            while (!closed && !term.ended().isDone()) {
                LockSupport.parkNanos(this, pause(all).toNanos());
                if (!all) {
                    moved(store.position(versions));
                }
                if (System.nanoTime() - renewed >= RENEWED.toNanos()) {
                    renewed = System.nanoTime();
                    var renewal = claim.renew();
                    if (renewal != Renewal.HELD) {
                        return renewal == Renewal.GROWN;
                    }
                }
            }
            if (!closed) {
                term.ended().join();
            }
            return false;
        }
    }

    private Duration pause(boolean all) {
        if (all) {
            return RENEWED;
        }
        synchronized (waiters) {
            return waiters.isEmpty() ? LOOKED_AT : LOOKED_FOR;
        }
    }

    /** What passes is waited out; what does not, a fold that throws or an event that cannot be read, ends the following. */
    private void interrupted(RuntimeException e) {
        var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        switch (cause) {
            case ClaimLostException _ -> LOG.info("Another gateway folds the projections now");
            case StoreAwayException away -> waitOut(away);
            case LogUnavailableException away -> waitOut(away);
            default -> {
                failure = cause;
                LOG.error("Stored projections stopped following the log after position {}", position, cause);
                release();
            }
        }
    }

    private void waitOut(Exception away) {
        LOG.warn("The stored projections wait: {}", away.getMessage());
        if (!closed) {
            LockSupport.parkNanos(this, RENEWED.toNanos());
        }
    }

    private void moved(long to) {
        if (to > position) {
            position = to;
        }
        release();
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
}
