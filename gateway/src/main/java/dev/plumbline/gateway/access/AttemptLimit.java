package dev.plumbline.gateway.access;

import dev.plumbline.gateway.store.KeyValueStore;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often something may fail: a burst at once, then one each interval (the generic cell rate algorithm, which needs one
 * instant for each key). What succeeds does not count. The instants are in the store, so that all gateways count together
 * and a restart forgives nothing; keys that have recovered are forgotten. Blocks.
 */
final class AttemptLimit {
    private static final String PREFIX = "attempts/";
    private static final int SWEEP_EVERY = 1_000;
    private static final int PAGE = 500;

    private final KeyValueStore store;
    private final String prefix;
    private final int burst;
    private final Duration interval;
    private final AtomicInteger untilSweep = new AtomicInteger(SWEEP_EVERY);

    /**
     * @param name     of the limit, among those of the store
     * @param burst    attempts that may fail at once
     * @param interval after which one more is allowed
     */
    AttemptLimit(KeyValueStore store, String name, int burst, Duration interval) {
        this.store = store;
        this.prefix = PREFIX + name + "/";
        this.burst = burst;
        this.interval = interval;
    }

    /** Counts an attempt; when there is none left, how long to wait for one. */
    Optional<Duration> take(String key, Instant now) {
        if (untilSweep.decrementAndGet() <= 0) {
            untilSweep.set(SWEEP_EVERY);
            sweep(now);
        }
        var name = name(key);
        while (true) {
            var stored = store.get(name).orElse(null);
            var until = stored == null ? now : instant(stored);
            var spent = until.isBefore(now) || isOfAnotherClock(until, now) ? now : until;
            var wait = Duration.between(now.plus(interval.multipliedBy(burst - 1L)), spent);
            if (wait.isPositive()) {
                return Optional.of(wait);
            }
            if (store.compareAndSet(name, stored, bytes(spent.plus(interval)))) {
                return Optional.empty();
            }
        }
    }

    /**
     * No count reaches further ahead than the burst, but for gateways whose clocks differ a little. One that does was made
     * before the clock was put back, and would keep people out for as long as that was.
     */
    private boolean isOfAnotherClock(Instant until, Instant now) {
        return until.isAfter(now.plus(interval.multipliedBy(2L * burst)));
    }

    /** The attempt succeeded: it does not count. */
    void giveBack(String key, Instant now) {
        var name = name(key);
        while (true) {
            var stored = store.get(name).orElse(null);
            if (stored == null) {
                return;
            }
            var until = instant(stored).minus(interval);
            if (store.compareAndSet(name, stored, until.isAfter(now) ? bytes(until) : null)) {
                return;
            }
        }
    }

    private void sweep(Instant now) {
        var last = "";
        for (var page = store.scan(prefix, last, PAGE); !page.isEmpty(); page = store.scan(prefix, last, PAGE)) {
            for (var entry : page) {
                last = entry.key();
                if (instant(entry.value()).isBefore(now)) {
                    store.compareAndSet(last, entry.value(), null);
                }
            }
        }
    }

    /** Only a hash of the key: people type passwords where the name belongs. */
    private String name(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return prefix + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(Instant instant) {
        return ByteBuffer.allocate(Long.BYTES).putLong(instant.toEpochMilli()).array();
    }

    private static Instant instant(byte[] stored) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(stored).getLong());
    }
}
