package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.LogWalk;
import dev.plumbline.gateway.eventlog.commit.GroupCommitLog;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded event log: one RocksDB directory, for one process. An append that was acknowledged is synced to disk. See
 * the package for how it is laid out.
 */
public final class RocksDbEventLog extends GroupCommitLog {

    private static final Logger LOG = LoggerFactory.getLogger(RocksDbEventLog.class);

    private final LogDatabase database;
    private final RocksGroupStore store;
    private final KeptIndex index;
    private final AcknowledgedHead acknowledged;

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
            Records records = new Records(database);
            LogEnd end = records.end();
            KeptIndex index = new KeptIndex(new RocksBlocks(database), records);
            RocksGroupStore store = new RocksGroupStore(database, records, settings.writeBufferBytes());
            RocksDbEventLog log = new RocksDbEventLog(database, store, index, settings, acknowledgements, metrics, end);
            log.compareWithAcknowledged(end);
            index.open(end.position());
            log.startWriting();
            return log;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private RocksDbEventLog(
            LogDatabase database,
            RocksGroupStore store,
            KeptIndex index,
            LogSettings settings,
            Executor acknowledgements,
            MeterRegistry metrics,
            LogEnd end) {
        super(store, index.events(), settings.limits(), acknowledgements, metrics, end);
        this.database = database;
        this.store = store;
        this.index = index;
        this.acknowledged = AcknowledgedHead.open(database.rocks().directory());
    }

    private void compareWithAcknowledged(LogEnd end) {
        Path directory = database.rocks().directory();
        LOG.info("Event log in {} has {} events, head {}", directory, end.position(), end.hash());
        if (end.position() < acknowledged.position()) {
            LOG.error(
                    "The event log in {} ends at position {}, but events up to {} had been acknowledged: the end of its"
                            + " write-ahead log is missing. It goes on from its last whole group.",
                    directory,
                    end.position(),
                    acknowledged.position());
        } else if (end.position() > acknowledged.position()) {
            LOG.info(
                    "The last {} events were stored but never acknowledged before the log was closed.",
                    end.position() - acknowledged.position());
        }
        acknowledged.note(end.position());
    }

    @Override
    protected void beforeVisible(List<PlacedEvent> events) {
        acknowledged.note(events.getLast().position());
        index.add(events);
    }

    @Override
    protected void restart(LogEnd end) {
        index.catchUp(end.position());
        acknowledged.note(end.position());
        super.restart(end);
    }

    @Override
    public LogWalk walk() {
        return new OwnWalk(database, this::head);
    }

    /** Stores what is queued, ends the subscriptions, then releases the directory. */
    @Override
    public void close() {
        stop();
        index.close();
        store.close();
        database.close();
        acknowledged.close();
    }
}
