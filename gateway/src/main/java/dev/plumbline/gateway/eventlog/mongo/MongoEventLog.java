package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.LogWalk;
import dev.plumbline.gateway.eventlog.commit.GroupCommitLog;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import dev.plumbline.gateway.eventlog.index.BlockIndex;
import dev.plumbline.gateway.eventlog.index.IndexBlock;
import dev.plumbline.gateway.eventlog.index.IndexKeeper;
import dev.plumbline.gateway.eventlog.index.OpenBlock;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event log in a workspace on MongoDB, for any number of gateways. An append that was acknowledged is in the journals of
 * a majority. What another gateway appends becomes visible here when a change stream tells of it, or before, where this one
 * wants to write and finds its place taken. See the package for how it is laid out.
 */
public final class MongoEventLog extends GroupCommitLog {

    private static final Logger LOG = LoggerFactory.getLogger(MongoEventLog.class);

    private final LogCollections collections;
    private final BlockIndex index;
    private final IndexKeeper keeper;
    private final SharedLog shared;
    private final LogFollower follower;

    /**
     * Opens the log of the workspace, beginning it where there is none. The workspace stays the caller's, to be closed after
     * the log.
     *
     * @param acknowledgements where futures of appends complete; what depends on them runs there
     * @throws dev.plumbline.gateway.store.StoreAwayException when the database does not answer now
     * @throws dev.plumbline.gateway.store.StoreException saying why it cannot be opened and what to do
     */
    public static MongoEventLog open(
            MongoWorkspace workspace, MongoLogSettings settings, Executor acknowledgements, MeterRegistry metrics) {
        LogCollections collections = new LogCollections(workspace);
        collections.admit();
        DocumentStarts starts = new DocumentStarts();
        StoredBlocks blocks = new StoredBlocks(collections, starts);
        BlockIndex index = new BlockIndex(blocks);
        IndexKeeper keeper = new IndexKeeper(blocks, index);
        try {
            LogEnd end = new StoredLog(collections, index, starts, keeper).read();
            SharedLog shared = new SharedLog(collections, starts);
            LogFollower follower = new LogFollower(collections, settings, shared);
            MongoGroupStore store = new MongoGroupStore(collections, settings, shared, follower::health);
            MongoEventLog log = new MongoEventLog(
                    collections,
                    index,
                    new MongoEventIndex(collections, index, starts),
                    keeper,
                    shared,
                    follower,
                    store,
                    settings,
                    acknowledgements,
                    metrics,
                    end);
            LOG.info("Event log in {} has {} events, head {}", workspace.name(), end.position(), end.hash());
            log.startWriting();
            follower.start();
            return log;
        } catch (RuntimeException e) {
            keeper.close();
            throw e;
        }
    }

    private MongoEventLog(
            LogCollections collections,
            BlockIndex index,
            MongoEventIndex events,
            IndexKeeper keeper,
            SharedLog shared,
            LogFollower follower,
            MongoGroupStore store,
            MongoLogSettings settings,
            Executor acknowledgements,
            MeterRegistry metrics,
            LogEnd end) {
        super(store, events, settings.limits(), acknowledgements, metrics, end);
        this.collections = collections;
        this.index = index;
        this.keeper = keeper;
        this.shared = shared;
        this.follower = follower;
        shared.bind(this::head, this::publish);
    }

    @Override
    protected void beforeVisible(List<PlacedEvent> events) {
        for (OpenBlock full : index.add(events)) {
            keeper.keep(full, shared.isOwn(IndexBlock.first(full.number() + 1) - 1));
        }
    }

    @Override
    public LogWalk walk() {
        return new MongoLogWalk(collections, this::head);
    }

    /** Stores what is queued, ends the subscriptions, then what runs in the background. */
    @Override
    public void close() {
        stop();
        follower.close();
        keeper.close();
    }
}
