package dev.plumbline.gateway.live.room;

import java.util.ArrayDeque;
import java.util.function.BiConsumer;

/**
 * Documents whose turn it is to be told. Writing one out takes its time and a desk has many; told all at once they would keep
 * the processor from the strokes for some milliseconds, again and again. So they are told a few at a time, evenly over the
 * time there is for them, and between the strokes.
 */
final class DueDocuments {
    /** How long strokes may wait for documents that are being told. */
    private static final long SLICE_NANOS = 500_000;

    /** While nothing else happens there is no look more often than this: what falls due meanwhile goes out together. */
    private static final long GRAIN_NANOS = 1_000_000;

    private record Due(RoomState state, String key) {}

    private final ArrayDeque<Due> waiting = new ArrayDeque<>();
    private long fromNanos;
    private long spanNanos = 1;
    private int all;

    void add(RoomState state, String key) {
        waiting.add(new Due(state, key));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** What waits now is to be told evenly over the time given. */
    void spread(long nowNanos, long overNanos) {
        fromNanos = nowNanos;
        spanNanos = Math.max(1, overNanos);
        all = waiting.size();
    }

    /**
     * Tells what has fallen due, or as much of it as may be told at a time.
     *
     * @return after how many nanoseconds there is more to tell; {@link Long#MAX_VALUE} when nothing waits
     */
    long tell(long nowNanos, BiConsumer<RoomState, String> teller) {
        var mayStay = Math.round(all * Math.max(0, 1 - (double) (nowNanos - fromNanos) / spanNanos));
        var started = System.nanoTime();
        while (waiting.size() > mayStay) {
            if (System.nanoTime() - started >= SLICE_NANOS) {
                return 0;
            }
            var next = waiting.remove();
            teller.accept(next.state, next.key);
        }
        return waiting.isEmpty() ? Long.MAX_VALUE : Math.max(GRAIN_NANOS, spanNanos / all);
    }
}
