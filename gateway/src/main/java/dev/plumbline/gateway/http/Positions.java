package dev.plumbline.gateway.http;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.projection.ReadSide;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Everyone reads what they wrote: a request waits until the read side is at the position that it names and at the person's
 * own last write.
 */
public final class Positions {
    /** How long a request waits for the read side; then it is answered with what there is. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReadSide reads;
    private final EventLog log;
    private final Map<PersonId, Long> written = new ConcurrentHashMap<>();

    public Positions(ReadSide reads, EventLog log) {
        this.reads = reads;
        this.log = log;
    }

    /** Blocks until the request can see what it has a right to expect. */
    void await(Call call) {
        var named = call.number("Plumbline-After", 0);
        var own = call.signedIn()
                .map(s -> written.getOrDefault(s.caller().person(), 0L))
                .orElse(0L);
        upTo(Math.min(Math.max(named, own), log.head()));
    }

    /** Blocks until everything that is in the log now can be seen. */
    public void awaitHead() {
        upTo(log.head());
    }

    /** Blocks until the person's write can be seen. */
    public void wrote(PersonId person, long position) {
        written.merge(person, position, Math::max);
        upTo(position);
    }

    private void upTo(long position) {
        try {
            reads.upTo(position, PATIENCE).get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The read side does not move on", e);
        }
    }
}
