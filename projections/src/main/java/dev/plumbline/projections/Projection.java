package dev.plumbline.projections;

import dev.plumbline.domain.Event;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one screen's question: documents by key, each a pure fold of the events that concern it. Folded from
 * the stored log and, for what is live, in memory from the log's tail; both give the same documents.
 *
 * @param <D> the document, an immutable record
 */
public interface Projection<D> {
    /** Stable, kebab-case; where the documents are stored. */
    String name();

    /** Counts up when the fold or the document's form changes; then the documents are built anew beside the old ones. */
    int version();

    Class<D> document();

    Set<Class<? extends Event>> events();

    /** The keys of the documents an event concerns; known from the event alone. */
    List<String> keys(Event event);

    /**
     * @param document the document so far, or null when the key is new
     * @return the document from now on, or null when there is none any more
     */
    @Nullable D evolve(@Nullable D document, String key, Recorded recorded);
}
