package dev.plumbline.gateway.demo.history;

import dev.plumbline.gateway.CannotStart;
import dev.plumbline.gateway.store.KeyValueStore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether a workspace's history is whole, kept beside the log: what was broken off is not gone on with, but refused. */
enum HistoryState {
    BEGUN,
    WHOLE;

    private static final String KEY = "demo/history";

    static Optional<HistoryState> of(KeyValueStore keys) {
        return keys.get(KEY).map(value -> valueOf(new String(value, StandardCharsets.UTF_8)));
    }

    void keep(KeyValueStore keys) {
        keys.put(KEY, name().getBytes(StandardCharsets.UTF_8));
    }

    /** What to do about a history that was broken off. */
    static CannotStart brokenOff(Object place) {
        return new CannotStart(
                "The history in %s was not written to its end. Delete it, or choose another place with --data-dir or --store."
                        .formatted(place));
    }
}
