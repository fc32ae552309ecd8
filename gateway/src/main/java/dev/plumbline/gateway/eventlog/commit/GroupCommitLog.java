package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.EventBody;
import dev.plumbline.gateway.eventlog.EventIndex;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.Guard;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.LogHealth;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.LogReader;
import dev.plumbline.gateway.eventlog.LogTail;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Subscription;
import dev.plumbline.gateway.eventlog.TailListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.axonframework.common.Registration;
import org.axonframework.messaging.eventstreaming.Tag;

/** An event log over any {@link GroupStore} and {@link EventIndex}. */
public abstract class GroupCommitLog implements EventLog {

    private final LogLimits limits;
    private final EventIndex index;
    private final LogMemory memory;
    private final LogReader reader;
    private final LogTail tail;
    private final LogWriter writer;

    /**
     * @param acknowledgements where futures of appends complete; what depends on them runs there
     * @param end where the stored log ends
     */
    protected GroupCommitLog(
            GroupStore store,
            EventIndex index,
            LogLimits limits,
            Executor acknowledgements,
            MeterRegistry meters,
            LogEnd end) {
        LogMetrics metrics = new LogMetrics(meters);
        this.limits = limits;
        this.index = index;
        this.memory = new LogMemory(limits, end);
        this.reader = memory.reader(index);
        this.tail = new LogTail(this::head, reader);
        this.writer = new LogWriter(
                store,
                memory.conflicts(index, reader),
                limits,
                new Answers(acknowledgements, metrics),
                new Publication(),
                metrics);
    }

    /** Begins to store what is appended. */
    protected final void startWriting() {
        writer.start();
    }

    /** Stores what is queued, then ends writing and the subscriptions. */
    protected final void stop() {
        writer.close();
        tail.close();
    }

    /** Where the visible log ends. */
    protected final LogEnd end() {
        return memory.end();
    }

    /** Makes events visible that were stored; of those that are visible already nothing happens. */
    protected final synchronized void publish(List<PlacedEvent> events) {
        int visible = (int) Math.clamp(head() + 1 - events.getFirst().position(), 0, events.size());
        List<PlacedEvent> added = events.subList(visible, events.size());
        if (added.isEmpty()) {
            return;
        }
        if (added.getFirst().position() != head() + 1) {
            throw new IllegalStateException(
                    "The event at position " + added.getFirst().position() + " does not follow the head " + head());
        }
        beforeVisible(added);
        memory.add(added);
        tail.advanced();
    }

    /** Events are about to become visible: what they are found by must be in place. Not called for those found at opening. */
    protected void beforeVisible(List<PlacedEvent> events) {}

    /** The log was opened anew and ends here. */
    protected synchronized void restart(LogEnd end) {
        memory.restart(end);
        tail.advanced();
    }

    @Override
    public final long head() {
        return memory.head();
    }

    @Override
    public final CompletableFuture<Long> append(Guard guard, List<NewEvent> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(head());
        }
        try {
            PendingAppend append = PendingAppend.of(guard, events, limits);
            writer.submit(append);
            return append.stored;
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public final List<StoredEvent> query(LogQuery query, long after, long upTo, int limit) {
        return reader.query(query, after, Math.min(upTo, head()), limit);
    }

    @Override
    public final List<StoredEvent> read(long from, int limit) {
        return reader.range(Math.max(1, from), head(), limit);
    }

    @Override
    public final List<StoredEvent> readByTagNewestFirst(Tag tag, Set<String> types, long before, int limit) {
        return reader.newest(LogQuery.of(tag, types), Math.min(before, head() + 1), limit);
    }

    @Override
    public final long countByTag(Tag tag, Set<String> types, long atMost) {
        return reader.count(tag, types, head(), atMost);
    }

    @Override
    public final long positionBefore(Instant at) {
        long nanos = EventBody.nanos(at);
        long low = 0;
        long high = head();
        if (high == 0 || index.latestNanos(high) < nanos) {
            return high;
        }
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (index.latestNanos(middle) < nanos) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public final Subscription tail(long after, TailListener listener) {
        return tail.follow(after, listener);
    }

    @Override
    public final Registration onAdvance(Runnable onAdvance) {
        return tail.onAdvance(onAdvance);
    }

    @Override
    public final LogHealth health() {
        return writer.health();
    }

    private final class Publication implements LogWriter.Publisher {

        @Override
        public LogEnd end() {
            return memory.end();
        }

        @Override
        public void stored(List<PlacedEvent> events) {
            publish(events);
        }

        @Override
        public void recovered(LogEnd end) {
            restart(end);
        }
    }
}
