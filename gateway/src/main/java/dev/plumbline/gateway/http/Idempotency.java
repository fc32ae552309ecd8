package dev.plumbline.gateway.http;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.http.Answer.Document;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.store.KeyValueStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Carries a request out once for each key that its sender chose: sent again with the same content, it gets the answer of
 * the first time. Only what succeeded is kept; a refused request changed nothing and is simply tried again.
 */
final class Idempotency {
    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final String PREFIX = "idempotency/";
    private static final int PAGE = 500;
    private static final int LOCKS = 256;

    private final KeyValueStore store;
    private final InstantSource clock;
    /** One of these for each key, and for others by chance: two requests with one key never run at once. */
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    /** @param request a digest of all that the sender said */
    private record Kept(String request, Instant at, int status, Map<String, String> headers, byte[] content) {}

    Idempotency(KeyValueStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Blocks while the same request is under way, and until the answer is on disk. */
    Document once(PersonId person, String key, String request, Callable<Document> work) throws Exception {
        var name = PREFIX + person + "/" + key;
        var lock = locks.get(Math.floorMod(name.hashCode(), LOCKS));
        lock.lock();
        try {
            var kept = store.get(name).map(bytes -> Json.read(bytes, Kept.class));
            if (kept.isPresent() && kept.get().at().plus(KEPT).isAfter(clock.instant())) {
                return again(kept.get(), request);
            }
            var answer = work.call();
            store.put(
                    name,
                    Json.bytes(
                            new Kept(request, clock.instant(), answer.status(), answer.headers(), answer.content())));
            return answer;
        } finally {
            lock.unlock();
        }
    }

    private static Document again(Kept kept, String request) {
        if (!kept.request().equals(request)) {
            throw new Refused(Problems.keyReused());
        }
        return new Document(kept.status(), kept.headers(), kept.content()).with("Idempotency-Replayed", "true");
    }

    /** Forgets answers that are old enough. Blocks; to be called now and then. */
    void sweep() {
        var oldest = clock.instant().minus(KEPT);
        var last = "";
        for (var page = store.scan(PREFIX, last, PAGE); !page.isEmpty(); page = store.scan(PREFIX, last, PAGE)) {
            for (var entry : page) {
                last = entry.key();
                if (Json.read(entry.value(), Kept.class).at().isBefore(oldest)) {
                    store.delete(last);
                }
            }
        }
    }
}
