package dev.plumbline.gateway.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set, and never goes back. */
public final class SimulatedClock implements InstantSource {
    private volatile Instant now;

    public SimulatedClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** @throws IllegalArgumentException when it would go back */
    public void set(Instant to) {
        if (to.isBefore(now)) {
            throw new IllegalArgumentException("The clock would go back from %s to %s".formatted(now, to));
        }
        now = to;
    }

    /** Goes on to a time, unless it is past it already. */
    void notBefore(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
    }

    void pass(Duration time) {
        set(now.plus(time));
    }
}
