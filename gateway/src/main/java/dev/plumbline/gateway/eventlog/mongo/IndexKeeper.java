package dev.plumbline.gateway.eventlog.mongo;

import com.mongodb.MongoWriteException;
import dev.plumbline.gateway.store.StoreException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the blocks of the index when they are full, in the background. Every gateway comes to the same block, and one that
 * is stored is as good as another; so the gateway whose event filled it stores it at once, and the others look a second later
 * whether that was done. Until a block is stored it is in memory, so nothing waits for this.
 */
final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int DUPLICATE = 11000;
    private static final long OTHERS_MILLIS = 1_000;
    private static final long RETRY_MILLIS = 1_000;
    private static final long GRACE_SECONDS = 5;

    private final LogCollections collections;
    private final MongoEventIndex index;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-log-index").factory());

    IndexKeeper(LogCollections collections, MongoEventIndex index) {
        this.collections = collections;
        this.index = index;
    }

    /**
     * Sees to it that the block is stored; blocks come in order.
     *
     * @param mine whether this gateway's event filled it
     */
    void keep(OpenBlock full, boolean mine) {
        try {
            thread.execute(() -> store(full, mine));
        } catch (RejectedExecutionException e) {
            LOG.debug("Block {} of the index is left for the next start", full.number());
        }
    }

    /** Holds up the blocks after it, so that they are stored in order, until it succeeds or the log is closed. */
    private void store(OpenBlock full, boolean mine) {
        IndexBlock block = full.seal(index.starts().ofBlock(full.number()));
        boolean waited = mine;
        while (!thread.isShutdown()) {
            try {
                if (waited || collections.hasBlock(block.number())) {
                    insert(block);
                    index.stored(block);
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(OTHERS_MILLIS);
                waited = true;
            } catch (StoreException e) {
                LOG.debug("Block {} of the index cannot be stored yet: {}", block.number(), e.getMessage());
                if (!paused()) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void insert(IndexBlock block) {
        collections.workspace().run(() -> {
            try {
                collections.index().insertOne(LogCollections.toDocument(block));
            } catch (MongoWriteException e) {
                if (e.getCode() != DUPLICATE) {
                    throw e;
                }
            }
        });
    }

    /** Stores what is under way; the rest follows from the log at the next start. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
