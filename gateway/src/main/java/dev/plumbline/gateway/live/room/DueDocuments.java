package dev.plumbline.gateway.live.room;

import java.util.ArrayDeque;
import java.util.function.BiConsumer;

/**
 * Documents whose turn it is to be told. Writing one out takes its time and a desk has many, so they are told a few at a time,
 * between the strokes and never before them.
 */
final class DueDocuments {
    private record Due(RoomState state, String key) {}

    private final ArrayDeque<Due> waiting = new ArrayDeque<>();

    void add(RoomState state, String key) {
        waiting.add(new Due(state, key));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /**
     * Tells documents for about as long as given, one at least.
     *
     * @return whether there are more
     */
    boolean tell(long nanos, BiConsumer<RoomState, String> teller) {
        var started = System.nanoTime();
        do {
            var next = waiting.poll();
            if (next == null) {
                return false;
            }
            teller.accept(next.state, next.key);
        } while (System.nanoTime() - started < nanos);
        return !waiting.isEmpty();
    }
}
