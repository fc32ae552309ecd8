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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** How soon after it was away the store is asked again, at first: most of the time it is an election that is over. */
    private static final Duration TRIED_AGAIN = Duration.ofMillis(20);

    private static final Duration CLOSING = Duration.ofSeconds(15);

    /** Why folding under a claim ended. */
    private enum End {
        CLOSED,
        /** More is claimed than before. */
        GROWN,
        LOST,
        /** A new build is as far as what is read. */
        REBUILT,
        /** Another gateway swapped a new build in. */
        REPLACED,
        /** Store or log did not answer. */
        AWAY
    }

    private final EventLog log;
    private final EventCodec codec;
    private final ProjectionStore store;
    private final List<Projection<?>> projections;
    private final Rebuilding rebuilding;
    private final Thread keeper;
    private final AwaitedPosition position;
    private final OtherGateways others;
    private final Backoff backoff = new Backoff(TRIED_AGAIN, RENEWED);
    private volatile int claimed;
    private volatile @Nullable FoldingTerm folding;
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
            Rebuild.dropWhatIsAhead(store, log.head());
        }
        this.rebuilding = new Rebuilding(log, codec, store, this.projections);
        this.position = new AwaitedPosition(store.position(active().values()));
        this.others = new OtherGateways(store, log::head, position);
        Gauge.builder("plumbline.projection.lag", this, ProjectionRunner::lag)
                .description("Events in the log that the stored projections have not folded yet")
                .register(meters);
        Gauge.builder("plumbline.projection.position", this, ProjectionRunner::position)
                .description("The position the stored projections are true at")
                .register(meters);
        Gauge.builder("plumbline.projection.claimed", this, r -> r.claimed)
                .description("Projections that this gateway folds")
                .register(meters);
        Gauge.builder("plumbline.projection.rebuilding", rebuilding, Rebuilding::projections)
                .description("Projections of which this gateway fills a new build")
                .register(meters);
        Gauge.builder("plumbline.projection.rebuilt", rebuilding, Rebuilding::position)
                .description("The position that a new build of projections has come to")
                .register(meters);
        this.keeper = Thread.ofPlatform().daemon().name("projections").unstarted(this::keep);
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
        return position.get();
    }

    /** What is folded here and only waits to be written is not behind. */
    private long lag() {
        var term = folding;
        return Math.max(0, log.head() - Math.max(position(), term == null ? 0 : term.folded()));
    }

    /** Why projections no longer follow the log; empty while they do. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Completes once the documents are true at the position, or will not be because of a {@link #failure}. Give it a timeout. */
    public CompletableFuture<Void> reached(long wanted) {
        var reached = position.reached(wanted);
        if (!reached.isDone()) {
            LockSupport.unpark(keeper);
        }
        return reached;
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

    /** What is read now, of each projection. */
    private Map<Projection<?>, ProjectionVersion> active() {
        var active = new LinkedHashMap<Projection<?>, ProjectionVersion>();
        projections.forEach(projection -> active.put(projection, store.active(projection)));
        return active;
    }

    private void keep() {
        while (!closed && failure == null) {
            try {
                foldUntilLost(active());
            } catch (InterruptedException e) {
                return; // nobody does, but for the end of the process
            } catch (RuntimeException e) {
                interrupted(e);
            } finally {
                claimed = 0;
            }
        }
    }

    private void foldUntilLost(Map<Projection<?>, ProjectionVersion> active) throws InterruptedException {
        try (var claim = store.claim(active.values())) {
            var end = foldOrWait(claim, active);
            while (end == End.GROWN || end == End.AWAY && !closed) {
                if (end == End.GROWN) {
                    LOG.info(
                            "This gateway has taken over and folds {} of {} projections",
                            claim.versions().size(),
                            active.size());
                }
                end = foldOrWait(claim, active);
            }
            if (end == End.REBUILT) {
                rebuilding.swapIn(position.get());
            }
        } finally {
            rebuilding.stop();
        }
    }

    /** Keeps the claim while the store is away: nobody else can have it then, unless it is this gateway that is cut off. */
    private End foldOrWait(FoldingClaim claim, Map<Projection<?>, ProjectionVersion> active) {
        try {
            return fold(claim, active);
        } catch (RuntimeException e) {
            if (!isAway(cause(e))) {
                throw e;
            }
            waitOut(cause(e));
            return End.AWAY;
        }
    }

    /** Folds what is claimed while that stays so. */
    private End fold(FoldingClaim claim, Map<Projection<?>, ProjectionVersion> active) {
        claimed = claim.versions().size();
        var all = claimed == active.size();
        var pace = new WritePace(store.pace(), () -> position.isAwaited() || others.areWaiting());
        try (var term = new FoldingTerm(log, codec, store, active, claim, pace, upTo -> {
            if (all) {
                position.move(upTo);
            }
        })) {
            term.ended().whenComplete((_, _) -> LockSupport.unpark(keeper));
            folding = term;
            var renewed = System.nanoTime();
            while (!closed && !term.ended().isDone()) {
                LockSupport.parkNanos(this, pause(all).toNanos());
                others.hear(pace);
                if (!all) {
                    others.ask(active().values());
                }
                if (System.nanoTime() - renewed >= RENEWED.toNanos()) {
                    renewed = System.nanoTime();
                    var end = look(claim, active, all);
                    if (end.isPresent()) {
                        return end.get();
                    }
                }
            }
            if (!closed) {
                term.ended().join();
            }
            return closed ? End.CLOSED : End.LOST;
        } finally {
            folding = null;
        }
    }

    private Optional<End> look(FoldingClaim claim, Map<Projection<?>, ProjectionVersion> active, boolean all) {
        var renewal = claim.renew();
        if (renewal != Renewal.HELD) {
            return Optional.of(renewal == Renewal.GROWN ? End.GROWN : End.LOST);
        }
        if (!active.equals(active())) {
            return Optional.of(End.REPLACED);
        }
        if (all) {
            rebuilding.look();
        }
        return rebuilding.isReady(position.get()) ? Optional.of(End.REBUILT) : Optional.empty();
    }

    /** Asks for a new build of every projection that has none under way; it fills beside what is read. */
    public void rebuild() {
        Rebuild.ask(store, projections, _ -> true);
        LockSupport.unpark(keeper);
    }

    /** How far each projection is, and a new build of it. Blocks. */
    public List<BuildProgress> progress() {
        return Rebuild.progress(store, projections);
    }

    private Duration pause(boolean all) {
        if (all) {
            return store.isShared() ? OtherGateways.WANTED : RENEWED;
        }
        return others.pause();
    }

    /** What passes is waited out; what does not, a fold that throws or an event that cannot be read, ends the following. */
    private void interrupted(RuntimeException e) {
        var cause = cause(e);
        if (cause instanceof ClaimLostException) {
            LOG.info("Another gateway folds the projections now");
        } else if (isAway(cause)) {
            waitOut(cause);
        } else {
            position.giveUp();
            failure = cause;
            LOG.error("Stored projections stopped following the log after position {}", position(), cause);
        }
    }

    private static Throwable cause(RuntimeException e) {
        return e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof StoreAwayException || cause instanceof LogUnavailableException;
    }

    private void waitOut(Throwable away) {
        LOG.warn("The stored projections wait: {}", away.getMessage());
        LOG.debug("They wait because of", away);
        if (!closed) {
            LockSupport.parkNanos(this, backoff.next().toNanos());
        }
    }
}
