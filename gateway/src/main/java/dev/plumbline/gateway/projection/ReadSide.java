package dev.plumbline.gateway.projection;

import dev.plumbline.gateway.json.Json;
import dev.plumbline.projections.Projection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks stored projections, each in the version that is active when it is asked. Reads block on storage: call them from virtual or worker threads, never an event loop. A
 * reader that has just written waits for its own write with {@link #upTo}.
 */
public final class ReadSide {
    private static final int PAGE = 512;

    /** A document and its key. */
    public record Keyed<D>(String key, D document) {}

    /** A document as it is stored, to be read by whoever works with it. */
    public record Stored<D>(String key, byte[] bytes, Class<D> type) {
        public D document() {
            return Json.read(bytes, type);
        }
    }

    private final ProjectionStore store;
    private final ProjectionRunner runner;

    public ReadSide(ProjectionStore store, ProjectionRunner runner) {
        this.store = store;
        this.runner = runner;
    }

    /** The position that every answer is true at, at least. */
    public long position() {
        return runner.position();
    }

    /** Completes once answers are true at the position, or after the time with what there is then. */
    public CompletableFuture<Void> upTo(long position, Duration atMost) {
        var reached = runner.reached(position);
        return reached.isDone() ? reached : reached.completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How far each projection is, and a new build of it. */
    public List<BuildProgress> progress() {
        return runner.progress();
    }

    /** Builds every projection anew from the log, beside what is read; one that is under way goes on. */
    public void rebuild() {
        runner.rebuild();
    }

    public <D> Optional<D> get(Projection<D> projection, String key) {
        return store.get(store.active(projection), key).map(bytes -> Json.read(bytes, projection.document()));
    }

    /** One page of the documents whose key starts with the prefix, in key order. */
    public <D> List<Keyed<D>> page(Projection<D> projection, String prefix, String after, int limit) {
        return store.scan(store.active(projection), prefix, after, limit).stream()
                .map(e -> new Keyed<>(e.key(), Json.read(e.value(), projection.document())))
                .toList();
    }

    /** As {@link #page}, but nothing is read yet: for many documents, which several threads read. */
    public <D> List<Stored<D>> stored(Projection<D> projection, String prefix, String after, int limit) {
        return store.scan(store.active(projection), prefix, after, limit).stream()
                .map(e -> new Stored<>(e.key(), e.value(), projection.document()))
                .toList();
    }

    /** All documents whose key starts with the prefix, in key order. For lists that people make, not for histories. */
    public <D> List<D> all(Projection<D> projection, String prefix) {
        var all = new ArrayList<D>();
        var after = "";
        while (true) {
            var page = page(projection, prefix, after, PAGE);
            page.forEach(keyed -> all.add(keyed.document()));
            if (page.size() < PAGE) {
                return all;
            }
            after = page.getLast().key();
        }
    }
}
