package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.Event;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All documents of one projection, in memory. Confined to one thread. */
final class Folded<D> {
    private final Projection<D> projection;
    private final Set<Class<? extends Event>> events;
    private final UnaryOperator<D> kept;
    private final NavigableMap<String, D> documents = new TreeMap<>();

    Folded(Projection<D> projection) {
        this(projection, document -> document);
    }

    /** @param kept leaves out of a document what is shown to nobody and read by no later fold */
    Folded(Projection<D> projection, UnaryOperator<D> kept) {
        this.projection = projection;
        this.kept = kept;
        this.events = projection.events();
    }

    Projection<D> projection() {
        return projection;
    }

    /** Takes over a document that was folded before. */
    void put(String key, D document) {
        documents.put(key, kept.apply(document));
    }

    void clear() {
        documents.clear();
    }

    /** @return the keys of the documents that changed */
    List<String> fold(Recorded recorded) {
        if (!events.contains(recorded.event().getClass())) {
            return List.of();
        }
        return projection.keys(recorded.event()).stream()
                .filter(key -> changed(key, recorded))
                .toList();
    }

    /** A fold to which an event means nothing gives the same document back. */
    private boolean changed(String key, Recorded recorded) {
        var before = documents.get(key);
        var after = projection.evolve(before, key, recorded);
        if (after == null) {
            documents.remove(key);
        } else if (after != before) {
            documents.put(key, kept.apply(after));
        }
        return after != before;
    }

    Optional<D> get(String key) {
        return Optional.ofNullable(documents.get(key));
    }

    Collection<D> all() {
        return documents.values();
    }

    /** Documents whose key is {@code PREFIX/…}, by key. */
    Map<String, D> under(String prefix) {
        return documents.subMap(prefix + "/", true, prefix + "0", false);
    }
}
