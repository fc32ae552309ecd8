package dev.plumbline.gateway.eventlog.index;

import dev.plumbline.gateway.store.StoreException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the blocks of the index when they are full, in the background. Every process that has the log open comes to the same
 * block, and one that is stored is as good as another; so the one whose event filled it stores it at once, and the others look
 * a second later whether that was done. Until a block is stored it is in memory, so nothing waits for this.
 */
public final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final long OTHERS_MILLIS = 1_000;
    private static final long RETRY_MILLIS = 1_000;
    private static final long GRACE_SECONDS = 5;

    private final BlockStore blocks;
    private final BlockIndex index;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-log-index").factory());

    public IndexKeeper(BlockStore blocks, BlockIndex index) {
        this.blocks = blocks;
        this.index = index;
    }

    /**
     * Sees to it that the block is stored; blocks come in order.
     *
     * @param mine whether this process's event filled it
     */
    public void keep(OpenBlock full, boolean mine) {
        try {
            thread.execute(() -> store(full, mine));
        } catch (RejectedExecutionException e) {
            LOG.debug("Block {} of the index is left for the next start", full.number());
        }
    }

    /** Holds up the blocks after it, so that they are stored in order, until it succeeds or the log is closed. */
    private void store(OpenBlock full, boolean mine) {
        IndexBlock block = full.seal();
        boolean waited = mine;
        while (!thread.isShutdown()) {
            try {
                if (waited || blocks.has(block.number())) {
                    blocks.put(block);
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

    /** Stores a block at once. Only before anything else is kept. */
    public void keepNow(OpenBlock full) {
        IndexBlock block = full.seal();
        blocks.put(block);
        index.stored(block);
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
