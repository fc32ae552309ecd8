package dev.plumbline.gateway.bench.live;

import java.util.Arrays;

/** Samples in nanoseconds. For one thread; {@link #merged} afterwards. */
final class Latencies {
    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long sample) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = sample;
    }

    int count() {
        return count;
    }

    Latencies merged(Latencies other) {
        var all = new Latencies();
        all.nanos = Arrays.copyOf(nanos, count + other.count);
        System.arraycopy(other.nanos, 0, all.nanos, count, other.count);
        all.count = count + other.count;
        return all;
    }

    /** @param share 0 to 1 */
    double millisAt(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.floor(count * share))] / 1e6;
    }

    @Override
    public String toString() {
        return "p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.1f ms"
                .formatted(millisAt(0.5), millisAt(0.99), millisAt(0.999), millisAt(1));
    }
}
