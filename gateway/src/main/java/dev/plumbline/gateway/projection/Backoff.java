package dev.plumbline.gateway.projection;

import java.time.Duration;

/**
 * How long to wait before something is tried again that failed because a store is away: each time twice as long, from the
 * shortest to the longest, and from the shortest again once it has gone well for longer than the longest. One thread uses it.
 */
final class Backoff {
    private final Duration shortest;
    private final Duration longest;
    private Duration next;
    private long dueNanos;

    Backoff(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.next = shortest;
        this.dueNanos = System.nanoTime();
    }

    /** It has failed just now. */
    Duration next() {
        long now = System.nanoTime();
        if (now - dueNanos > longest.toNanos()) {
            next = shortest;
        }
        var pause = next;
        var doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        dueNanos = now + pause.toNanos();
        return pause;
    }
}
