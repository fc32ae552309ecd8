package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventBody;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.LogHealth;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.LogReader;
import dev.plumbline.gateway.eventlog.LogTail;
import dev.plumbline.gateway.eventlog.LogWalk;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.RecentEvents;
import dev.plumbline.gateway.eventlog.RecentPositions;
import dev.plumbline.gateway.eventlog.SourceCache;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Subscription;
import dev.plumbline.gateway.eventlog.TailListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded event log: one RocksDB directory, for one process. An append that was acknowledged is synced to disk. See
 * the package for how it is laid out.
 */
public final class RocksDbEventLog implements EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(RocksDbEventLog.class);

    private final LogSettings settings;
    private final LogDatabase database;
    private final RocksEventIndex index;
    private final RecentEvents recentEvents;
    private final RecentPositions recentPositions;
    private final SourceCache sources;
    private final LogReader reader;
    private final LogTail tail;
    private final LogWriter writer;
    private final AcknowledgedHead acknowledged;
    private volatile long head;

    /**
     * Opens the log in {@code directory}, creating it where missing.
     *
     * @param acknowledgements where futures of appends complete; what depends on them runs there
     * @throws dev.plumbline.gateway.store.StoreException saying why it cannot be opened and what to do
     */
    public static RocksDbEventLog open(
            Path directory, LogSettings settings, Executor acknowledgements, MeterRegistry metrics) {
        LogDatabase database = LogDatabase.open(directory, settings);
        try {
            return new RocksDbEventLog(settings, database, acknowledgements, new LogMetrics(metrics));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private RocksDbEventLog(LogSettings settings, LogDatabase database, Executor acknowledgements, LogMetrics metrics) {
        this.settings = settings;
        this.database = database;
        LogPosition end = LogPosition.read(database);
        this.head = end.position();
        this.acknowledged = AcknowledgedHead.open(database.rocks().directory());
        TypeCatalog types = TypeCatalog.load(database);
        this.index = new RocksEventIndex(database, types);
        this.recentEvents = new RecentEvents(settings.recentEvents(), settings.recentBytes(), head);
        this.recentPositions = new RecentPositions(settings.recentKeys(), head);
        this.sources = new SourceCache(settings.sourceCacheBytes());
        this.reader = new LogReader(index, recentEvents, recentPositions, sources);
        this.tail = new LogTail(this::head, reader);
        ConflictCheck conflicts = new ConflictCheck(index, reader, recentPositions, this::head);
        this.writer =
                new LogWriter(database, types, conflicts, settings, acknowledgements, new Publication(), metrics, end);
        writer.start();
        LOG.info("Event log in {} has {} events, head {}", database.rocks().directory(), head, end.hash());
        compareWithAcknowledged();
    }

    private void compareWithAcknowledged() {
        if (head < acknowledged.position()) {
            LOG.error(
                    "The event log in {} ends at position {}, but events up to {} had been acknowledged: the end of its"
                            + " write-ahead log is missing. It goes on from its last whole group.",
                    database.rocks().directory(),
                    head,
                    acknowledged.position());
        } else if (head > acknowledged.position()) {
            LOG.info(
                    "The last {} events were stored but never acknowledged before the log was closed.",
                    head - acknowledged.position());
        }
        acknowledged.note(head);
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public CompletableFuture<Long> append(AppendCondition condition, List<NewEvent> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(head);
        }
        try {
            PendingAppend append = PendingAppend.of(condition, events, settings.eventBytes());
            writer.submit(append);
            return append.stored;
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public List<StoredEvent> query(LogQuery query, long after, long upTo, int limit) {
        return reader.query(query, after, Math.min(upTo, head), limit);
    }

    @Override
    public List<StoredEvent> read(long from, int limit) {
        return reader.range(Math.max(1, from), head, limit);
    }

    @Override
    public List<StoredEvent> readByTagNewestFirst(Tag tag, Set<String> types, long before, int limit) {
        return reader.newest(LogQuery.of(tag, types), Math.min(before, head + 1), limit);
    }

    @Override
    public long countByTag(Tag tag, Set<String> types, long atMost) {
        return reader.count(tag, types, head, atMost);
    }

    @Override
    public long positionBefore(Instant at) {
        long nanos = EventBody.nanos(at);
        long low = 0;
        long high = head;
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
    public Subscription tail(long after, TailListener listener) {
        return tail.follow(after, listener);
    }

    @Override
    public Registration onAdvance(Runnable onAdvance) {
        return tail.onAdvance(onAdvance);
    }

    @Override
    public LogWalk walk() {
        return new OwnWalk(database, this::head);
    }

    @Override
    public LogHealth health() {
        return writer.health();
    }

    /** Stores what is queued, ends the subscriptions, then releases the directory. */
    @Override
    public void close() {
        writer.close();
        tail.close();
        database.close();
        acknowledged.close();
    }

    /** Memory first, then the head: who sees the head finds everything up to it. */
    private final class Publication implements LogWriter.Publisher {

        @Override
        public void stored(List<StoredEvent> events, List<IndexKey[]> keys) {
            for (int i = 0; i < events.size(); i++) {
                StoredEvent event = events.get(i);
                recentEvents.add(event);
                sources.extend(event, keys.get(i), recentPositions.window());
                recentPositions.record(event.position(), keys.get(i));
            }
            head = events.getLast().position();
            acknowledged.note(head);
            tail.advanced();
        }

        @Override
        public void recovered(LogPosition end) {
            recentEvents.restart(end.position());
            recentPositions.restart(end.position());
            sources.clear();
            head = end.position();
            acknowledged.note(head);
            tail.advanced();
        }
    }
}
