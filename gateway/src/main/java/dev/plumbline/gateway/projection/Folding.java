package dev.plumbline.gateway.projection;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One projection being folded: what it changed since the last write. One thread uses it. */
final class Folding<D> {
    private static final int CACHED_DOCUMENTS = 4_096;

    private final Projection<D> projection;
    private final ProjectionVersion target;
    private final ProjectionStore store;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final DocumentCache<D> documents = new DocumentCache<>(CACHED_DOCUMENTS);
    private final Map<String, Optional<D>> changed = new HashMap<>();
    /** Of what is written. */
    private long position;
    /** Of the last event folded, written or not: one that is told again changes nothing. */
    private long folded;

    /** Of the version that is read. */
    Folding(Projection<D> projection, ProjectionStore store) {
        this(projection, store.active(projection), store);
    }

    Folding(Projection<D> projection, ProjectionVersion target, ProjectionStore store) {
        this.projection = projection;
        this.target = target;
        this.store = store;
        this.reader = Json.readerFor(projection.document());
        this.writer = Json.writerFor(projection.document());
        this.position = store.position(target);
        this.folded = position;
    }

    long position() {
        return position;
    }

    /** Reads what the events will change in one go: a store across the network would be asked once for each otherwise. */
    void prepare(List<Recorded> events) {
        var wanted = new LinkedHashSet<String>();
        for (var recorded : events) {
            if (recorded.position() > folded
                    && projection.events().contains(recorded.event().getClass())) {
                for (var key : projection.keys(recorded.event())) {
                    if (!changed.containsKey(key) && !documents.has(key)) {
                        wanted.add(key);
                    }
                }
            }
        }
        if (wanted.size() > 1) {
            var found = store.getAll(target, wanted);
            wanted.forEach(key -> {
                var document = found.get(key);
                documents.put(key, document == null ? null : decode(document));
            });
        }
    }

    void fold(Recorded recorded) {
        if (recorded.position() <= folded) {
            return;
        }
        folded = recorded.position();
        for (var key : projection.keys(recorded.event())) {
            var waiting = changed.get(key);
            var before = waiting != null ? waiting.orElse(null) : documents.get(key, this::load);
            changed.put(key, Optional.ofNullable(projection.evolve(before, key, recorded)));
        }
    }

    /** Writes what changed; it is forgotten once {@link #written}. */
    void write(ProjectionTransaction transaction, long upTo) {
        changed.forEach((key, document) -> {
            if (document.isPresent()) {
                transaction.put(target, key, encode(document.get()));
            } else {
                transaction.delete(target, key);
            }
        });
        transaction.position(target, upTo);
    }

    void written(long upTo) {
        changed.forEach((key, document) -> documents.put(key, document.orElse(null)));
        changed.clear();
        position = Math.max(position, upTo);
        folded = Math.max(folded, position);
    }

    private Optional<D> load(String key) {
        return store.get(target, key).map(this::decode);
    }

    private D decode(byte[] document) {
        try {
            return reader.readValue(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] encode(D document) {
        try {
            return writer.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
