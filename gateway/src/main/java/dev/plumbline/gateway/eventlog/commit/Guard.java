package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.LogQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * An append's condition as the writer checks it: prepared by the thread that appends, because the writer's time is
 * everybody's.
 *
 * @param after position up to which the decision knew the log
 * @param everything whether any event at all conflicts
 * @param keys keys of which none may occur after that
 * @param others clauses that no key alone decides: of several tags, or of any type
 */
record Guard(long after, boolean everything, IndexKey[] keys, List<LogQuery.Clause> others) {

    static Guard of(LogQuery query, long after) {
        List<IndexKey> keys = new ArrayList<>();
        List<LogQuery.Clause> others = new ArrayList<>();
        for (LogQuery.Clause clause : query.clauses()) {
            if (clause.types().isEmpty() || clause.tags().size() > 1) {
                others.add(clause);
            } else {
                for (String type : clause.types()) {
                    keys.add(
                            clause.tags().isEmpty()
                                    ? IndexKey.ofType(type)
                                    : new IndexKey(clause.tags().iterator().next(), type));
                }
            }
        }
        return new Guard(after, query.isEverything(), keys.toArray(IndexKey[]::new), List.copyOf(others));
    }
}
