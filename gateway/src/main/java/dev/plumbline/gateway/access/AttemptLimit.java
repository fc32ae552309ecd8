package dev.plumbline.gateway.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often something may fail: a burst at once, then one each interval (the generic cell rate algorithm, which needs one
 * instant for each key). What succeeds does not count. Keys that have recovered are forgotten.
 *
 * @param burst    attempts that may fail at once
 * @param interval after which one more is allowed
 */
record AttemptLimit(int burst, Duration interval, Map<String, Instant> spentUntil) {
    private static final int SWEEP_ABOVE = 10_000;

    AttemptLimit(int burst, Duration interval) {
        this(burst, interval, new ConcurrentHashMap<>());
    }

    /** Counts an attempt; when there is none left, how long to wait for one. */
    Optional<Duration> take(String key, Instant now) {
        sweep(now);
        var refused = new Duration[1];
        spentUntil.compute(key, (_, until) -> {
            var spent = until == null || until.isBefore(now) ? now : until;
            var wait = Duration.between(now.plus(interval.multipliedBy(burst - 1L)), spent);
            if (wait.isPositive()) {
                refused[0] = wait;
                return spent;
            }
            return spent.plus(interval);
        });
        return Optional.ofNullable(refused[0]);
    }

    /** The attempt succeeded: it does not count. */
    void giveBack(String key) {
        spentUntil.computeIfPresent(key, (_, until) -> until.minus(interval));
    }

    private void sweep(Instant now) {
        if (spentUntil.size() > SWEEP_ABOVE) {
            spentUntil.values().removeIf(until -> until.isBefore(now));
        }
    }
}
