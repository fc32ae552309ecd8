package dev.plumbline.gateway.eventlog;

import dev.plumbline.gateway.store.StoreException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the chain of a running server, in the background and slowly enough not to be noticed: from the first event to
 * the head, then what is appended, and now and then everything anew, for what was whole yesterday may be altered today. How
 * far it came is not kept over a restart: who can alter the log could alter that too.
 *
 * <p>An altered position is an error in the server's log, a fault of its health, and a metric. The patrol ends there: no
 * event after it can be proved.
 */
public final class ChainPatrol implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChainPatrol.class);

    private final EventLog log;
    private final InstantSource clock;
    private final Pace pace;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::patrol, "chain-patrol");
    private LogWalk walk;
    private Instant roundBegan;
    private volatile State state = new State(0, null, null);

    /**
     * How fast it goes.
     *
     * @param delay   from the start of the server to the first event
     * @param batch   events checked at once
     * @param pause   between two batches, so that there are at most {@code batch / pause} events a second
     * @param idle    until it looks again for new events when it has reached the head
     * @param round   from one beginning at the first event to the next
     */
    public record Pace(Duration delay, int batch, Duration pause, Duration idle, Duration round) {

        /** At most 5,000 events a second, everything anew each day. */
        public static final Pace DEFAULT =
                new Pace(Duration.ofSeconds(5), 250, Duration.ofMillis(50), Duration.ofSeconds(5), Duration.ofDays(1));
    }

    /**
     * What is known about the chain.
     *
     * @param verifiedTo every event up to this position is the one that was appended
     * @param verifiedAt when that was found; null before the first event was checked
     * @param altered    the first event that is not, if one was found
     */
    public record State(long verifiedTo, @Nullable Instant verifiedAt, Verification.@Nullable Altered altered) {}

    /** Without a thread: whoever makes it calls {@link #step}. */
    public ChainPatrol(EventLog log, InstantSource clock, Pace pace) {
        this.log = log;
        this.clock = clock;
        this.pace = pace;
        this.walk = log.walk();
        this.roundBegan = clock.instant();
    }

    /** Begins after {@link Pace#delay}, on a thread of its own. */
    public static ChainPatrol start(EventLog log, InstantSource clock, Pace pace, MeterRegistry meters) {
        var patrol = new ChainPatrol(log, clock, pace);
        patrol.measure(meters);
        patrol.thread.setDaemon(true);
        patrol.thread.setPriority(Thread.MIN_PRIORITY);
        patrol.thread.start();
        return patrol;
    }

    private void measure(MeterRegistry meters) {
        Gauge.builder("plumbline.log.verified", this, p -> p.state.verifiedTo())
                .description("Position up to which the running server verified its hash chain")
                .register(meters);
        Gauge.builder("plumbline.log.altered", this, p -> altered(p.state))
                .description("Position of the first event that does not match the hash chain, 0 if none was found")
                .register(meters);
    }

    private static long altered(State state) {
        return state.altered() == null ? 0 : state.altered().position();
    }

    public State state() {
        return state;
    }

    /** In a sentence for who runs the server, what is wrong with the chain. */
    public Optional<String> fault() {
        return Optional.ofNullable(state.altered())
                .map(a ->
                        "The event log is altered at position %d: %s. Run `plumbline audit verify`, find out who or what did it, and restore a backup."
                                .formatted(a.position(), a.why()));
    }

    private void patrol() {
        try {
            var wait = pace.delay();
            while (!closed.await(wait.toNanos(), TimeUnit.NANOSECONDS) && state.altered() == null) {
                wait = step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The hash chain is no longer verified in the background", e);
        }
    }

    /** Checks one batch; how long to wait for the next. */
    public Duration step() {
        var now = clock.instant();
        if (!now.isBefore(roundBegan.plus(pace.round()))) {
            roundBegan = now;
            walk = log.walk();
        }
        try {
            var before = walk.verified();
            var altered = walk.next(pace.batch());
            note(now, walk.verified() - before, altered);
            return walk.verified() < log.head() ? pace.pause() : pace.idle();
        } catch (StoreException e) {
            LOG.warn("The hash chain cannot be verified now, which is tried again: {}", e.getMessage());
            return pace.idle();
        }
    }

    private void note(Instant now, long checked, Optional<Verification.Altered> altered) {
        if (altered.isPresent()) {
            state = new State(walk.verified(), now, altered.get());
            fault().ifPresent(LOG::error);
        } else if (checked > 0 && walk.verified() >= state.verifiedTo()) {
            state = new State(walk.verified(), now, null);
        }
    }

    /** Waits for the batch that is being checked. */
    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        thread.join(Duration.ofSeconds(5));
    }
}
