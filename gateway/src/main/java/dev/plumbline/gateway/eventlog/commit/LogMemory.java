package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.EventIndex;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.LogReader;
import dev.plumbline.gateway.eventlog.RecentEvents;
import dev.plumbline.gateway.eventlog.RecentPositions;
import dev.plumbline.gateway.eventlog.SourceCache;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.util.List;

/**
 * What is remembered of the log's newest events, and where the visible log ends. Memory first, then the end: who sees the
 * end finds everything up to it. One thread at a time adds, any number read.
 */
final class LogMemory {

    private final RecentEvents events;
    private final RecentPositions positions;
    private final SourceCache sources;
    private volatile LogEnd end;

    LogMemory(LogLimits limits, LogEnd end) {
        this.events = new RecentEvents(limits.recentEvents(), limits.recentBytes(), end.position());
        this.positions = new RecentPositions(limits.recentKeys(), end.position());
        this.sources = new SourceCache(limits.sourceCacheBytes(), positions);
        this.end = end;
    }

    LogEnd end() {
        return end;
    }

    long head() {
        return end.position();
    }

    LogReader reader(EventIndex index) {
        return new LogReader(index, events, sources);
    }

    ConflictCheck conflicts(EventIndex index, LogReader reader) {
        return new ConflictCheck(index, reader, positions, this::head);
    }

    /** Adds the events that follow the end. */
    void add(List<PlacedEvent> placed) {
        for (PlacedEvent next : placed) {
            StoredEvent event = next.event();
            events.add(event);
            positions.record(event.position(), next.keys().keys());
            sources.extend(event, next.keys().keys());
        }
        end = placed.getLast().end();
    }

    /** Forgets everything: the log ends here for reasons other than {@link #add}. */
    void restart(LogEnd now) {
        events.restart(now.position());
        positions.restart(now.position());
        sources.clear();
        end = now;
    }
}
