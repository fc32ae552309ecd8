package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventIndex;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.LogReader;
import dev.plumbline.gateway.eventlog.RecentPositions;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Whether an append's condition still holds: no event that its query wants was stored after its marker, nor stands before
 * it in the same commit group. Usually answered by what is remembered of recent positions; a marker older than that is
 * looked up in the index. Only the writer's thread asks.
 */
final class ConflictCheck {

    private final EventIndex index;
    private final LogReader reader;
    private final RecentPositions recent;

    ConflictCheck(EventIndex index, LogReader reader, RecentPositions recent) {
        this.index = index;
        this.reader = reader;
        this.recent = recent;
    }

    /** @param head position of the last stored event; the group's events come after it */
    boolean conflicts(Guard guard, long head, CommitGroup group) {
        if (guard.everything()) {
            return head > guard.after() || !group.events().isEmpty();
        }
        RecentPositions.Window window = recent.window();
        for (IndexKey key : guard.keys()) {
            if (occurred(key, guard.after(), window, group)) {
                return true;
            }
        }
        for (LogQuery.Clause clause : guard.others()) {
            for (String type : clause.types().isEmpty() ? index.types() : clause.types()) {
                if (occurred(clause.tags(), type, guard.after(), head, window, group)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean occurred(IndexKey key, long after, RecentPositions.Window window, CommitGroup group) {
        if (group.has(key) || window.last(key) > after) {
            return true;
        }
        if (after >= window.floor()) {
            return false;
        }
        long[] last = index.newestPositions(key, Long.MAX_VALUE, 1);
        return last.length > 0 && last[0] > after;
    }

    /** Every tag must have occurred; whether in one and the same event, only the events can tell. */
    private boolean occurred(
            Set<Tag> tags, String type, long after, long head, RecentPositions.Window window, CommitGroup group) {
        for (Tag tag : tags) {
            if (!occurred(new IndexKey(tag, type), after, window, group)) {
                return false;
            }
        }
        LogQuery exactly = new LogQuery(List.of(new LogQuery.Clause(tags, Set.of(type))));
        for (StoredEvent event : group.events()) {
            if (exactly.wants(event)) {
                return true;
            }
        }
        return !reader.query(exactly, after, head, 1).isEmpty();
    }
}
