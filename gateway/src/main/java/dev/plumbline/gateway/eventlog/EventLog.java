package dev.plumbline.gateway.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The log of everything that happened, in one order. Positions count from 1 without gaps; the events of one append are a
 * transaction and become visible together.
 *
 * <p>Reads block on storage for as long as a disk read takes: call them from virtual or worker threads. They throw {@link
 * dev.plumbline.gateway.store.StoreException} when storage fails.
 */
public interface EventLog extends AutoCloseable {

    /** The position of the last visible event; 0 for an empty log. Cheap. */
    long head();

    /**
     * Appends events as one transaction, if the guard lets them. The future completes, never on the thread that writes,
     * with the position of the last of them when they are on disk; or exceptionally with
     *
     * <ul>
     *   <li>{@link org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException} if an event that
     *       the guard's query wants was stored after its position: read again and decide again;
     *   <li>{@link AppendQueueFullException} if too many appends wait: try again later;
     *   <li>{@link LogUnavailableException} if nothing can be stored now; what this append wanted may, rarely, turn out to
     *       have been stored when the log comes back;
     *   <li>{@link IllegalArgumentException} if an event cannot be stored (too large, time out of range).
     * </ul>
     */
    CompletableFuture<Long> append(Guard guard, List<NewEvent> events);

    /** The same with the condition as Axon has it. */
    default CompletableFuture<Long> append(AppendCondition condition, List<NewEvent> events) {
        return append(Guard.of(condition), events);
    }

    /**
     * What a decision reads: the events the query wants with {@code after < position <= upTo}, ascending.
     *
     * @param upTo a {@link #head} that was asked for, or a position before it
     * @param limit most events to return; for the next page ask after the last one's position
     */
    List<StoredEvent> query(LogQuery query, long after, long upTo, int limit);

    /** The visible events from position {@code from} on, ascending, at most {@code limit}. */
    List<StoredEvent> read(long from, int limit);

    /**
     * The visible events with the tag and one of the types (any type where none is given) that come after a position,
     * ascending.
     */
    default List<StoredEvent> readByTag(Tag tag, Set<String> types, long after, int limit) {
        return query(LogQuery.of(tag, types), after, head(), limit);
    }

    /**
     * The visible events with the tag and one of the types (any type where none is given) that come before a position,
     * newest first. Give {@link Long#MAX_VALUE} for the first page, then the last event's position.
     */
    List<StoredEvent> readByTagNewestFirst(Tag tag, Set<String> types, long before, int limit);

    /** How many visible events have the tag and one of the types (any where none is given), but no more than {@code atMost}. */
    long countByTag(Tag tag, Set<String> types, long atMost);

    /** The position before the first event that happened at {@code at} or later; the head if there is none. */
    long positionBefore(Instant at);

    /**
     * Follows the log: hands every event after a position to the listener, in order, exactly once, in batches of whole
     * transactions, on a thread of the subscription's own. The next batch is read when the listener returns.
     */
    Subscription tail(long after, TailListener listener);

    /** Runs {@code onAdvance} soon after events became visible (once for many); it must return quickly. */
    Registration onAdvance(Runnable onAdvance);

    /** Begins to verify the log, as it is stored, from its first event. */
    LogWalk walk();

    /** Whether the log can store events now, and if not, why. */
    LogHealth health();

    @Override
    void close();
}
