package dev.plumbline.gateway.eventlog;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/**
 * An append's condition: no event that the query wants was stored after the position up to which the decision knew the log.
 */
public record Guard(LogQuery query, long after) {

    /** Holds whatever was stored. */
    public static final Guard NONE = new Guard(LogQuery.EVERYTHING, Long.MAX_VALUE);

    public static Guard of(AppendCondition condition) {
        return of(condition, LogQuery.of(condition.criteria()));
    }

    /** @param query the condition's, where it is known already */
    static Guard of(AppendCondition condition, LogQuery query) {
        ConsistencyMarker marker = condition.consistencyMarker();
        return marker == ConsistencyMarker.INFINITY
                ? NONE
                : new Guard(query, Math.max(0, GlobalIndexConsistencyMarker.position(marker)));
    }
}
