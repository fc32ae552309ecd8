package dev.plumbline.gateway.eventlog;

import java.util.Collection;
import java.util.List;

/**
 * What a store can look up by itself; {@link LogReader} answers everything else from it. Blocks on storage and throws
 * {@link dev.plumbline.gateway.store.StoreException} where that fails.
 */
public interface EventIndex {

    /** The key's positions greater than {@code after} and not greater than {@code upTo}, ascending, at most {@code limit}. */
    long[] positions(IndexKey key, long after, long upTo, int limit);

    /** The key's positions less than {@code before}, descending, at most {@code limit}. */
    long[] newestPositions(IndexKey key, long before, int limit);

    /** How many positions up to {@code upTo} the key has, but no more than {@code atMost}. */
    long count(IndexKey key, long upTo, long atMost);

    /** The events at these positions, in the order asked; each must be in the log. */
    List<StoredEvent> events(long[] positions);

    /** The events from one position to another, both included, ascending, at most {@code limit}. */
    List<StoredEvent> range(long from, long to, int limit);

    /** Latest time of any event up to a position that is in the log, nanoseconds since 1970. */
    long latestNanos(long position);

    /** Every type that was ever stored. */
    Collection<String> types();
}
