package dev.plumbline.gateway.drill;

import java.time.Duration;
import java.util.Arrays;

/** How long acknowledgements took. Any thread may tell of one. */
final class Waits {
    private static final double SHARE = 0.99;

    private long[] nanos = new long[1 << 12];
    private int count;

    synchronized void add(long waited) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = waited;
    }

    synchronized int count() {
        return count;
    }

    /** What 99 of 100 took at the most; zero where there were none. */
    synchronized Duration p99() {
        if (count == 0) {
            return Duration.ZERO;
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[Math.min(count - 1, (int) (count * SHARE))]);
    }
}
