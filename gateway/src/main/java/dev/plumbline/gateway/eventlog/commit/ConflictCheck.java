package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.EventIndex;
import dev.plumbline.gateway.eventlog.Guard;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.LogReader;
import dev.plumbline.gateway.eventlog.RecentPositions;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Whether an append's condition still holds: no event that its query wants was stored after its marker, nor stands before
 * it in a commit group on its way to the store. Usually answered by what is remembered of recent positions; a marker older
 * than that is looked up in the index. Only the writer's thread asks.
 */
final class ConflictCheck {

    private final EventIndex index;
    private final LogReader reader;
    private final RecentPositions recent;
    private final LongSupplier head;

    /** @param head position of the last event that is visible */
    ConflictCheck(EventIndex index, LogReader reader, RecentPositions recent, LongSupplier head) {
        this.index = index;
        this.reader = reader;
        this.recent = recent;
        this.head = head;
    }

    /**
     * Begins the checks for one commit group, after its appends were taken from the queue: no marker of theirs is later
     * than the head now.
     *
     * @param unpublished groups written but perhaps not visible
     * @param keys of their events, and of those added to the new group
     */
    Round begin(List<CommitGroup> unpublished, UnpublishedKeys keys) {
        long published = head.getAsLong();
        return new Round(unpublished, keys, published, recent.window());
    }

    /** The checks for one commit group. */
    final class Round {

        private final List<CommitGroup> unpublished;
        private final UnpublishedKeys keys;
        private final long published;
        private final RecentPositions.Window window;

        private Round(
                List<CommitGroup> unpublished, UnpublishedKeys keys, long published, RecentPositions.Window window) {
            this.unpublished = unpublished;
            this.keys = keys;
            this.published = published;
            this.window = window;
        }

        /** The head when the round was begun. */
        long published() {
            return published;
        }

        boolean conflicts(Guard guard, CommitGroup group) {
            LogQuery query = guard.query();
            if (query.isEverything()) {
                return group.end().position() > guard.after();
            }
            for (IndexKey key : query.keys()) {
                if (occurred(key, guard.after())) {
                    return true;
                }
            }
            for (LogQuery.Clause clause : query.others()) {
                for (String type : clause.types().isEmpty() ? index.types() : clause.types()) {
                    if (occurred(clause.tags(), type, guard.after(), group)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean occurred(IndexKey key, long after) {
            if (keys.has(key, published)) {
                return true;
            }
            if (after >= published) {
                return false; // Nothing that is visible is later.
            }
            if (window.last(key) > after) {
                return true;
            }
            if (after >= window.floor()) {
                return false;
            }
            long[] last = index.newestPositions(key, Long.MAX_VALUE, 1);
            return last.length > 0 && last[0] > after;
        }

        /** Every tag must have occurred; whether in one and the same event, only the events can tell. */
        private boolean occurred(Set<Tag> tags, String type, long after, CommitGroup group) {
            for (Tag tag : tags) {
                if (!occurred(new IndexKey(tag, type), after)) {
                    return false;
                }
            }
            LogQuery exactly = new LogQuery(List.of(new LogQuery.Clause(tags, Set.of(type))));
            for (CommitGroup before : unpublished) {
                if (before.hasAfter(after, exactly)) {
                    return true;
                }
            }
            return group.hasAfter(after, exactly)
                    || !reader.query(exactly, after, published, 1).isEmpty();
        }
    }
}
