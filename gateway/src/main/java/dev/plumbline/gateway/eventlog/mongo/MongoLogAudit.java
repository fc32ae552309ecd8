package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.EventKeys;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.eventlog.index.IndexBlock;
import dev.plumbline.gateway.eventlog.index.OpenBlock;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Verifies a log on MongoDB, also beside the gateways that write it (then up to where it was at the start): every record is
 * whole and in the chain, positions have no gap, and the stored index is the one that follows from the events. A block of the
 * index that is not stored yet is nothing wrong.
 */
public final class MongoLogAudit {

    private static final int EVENTS_AT_ONCE = 2_048;
    private static final int PROGRESS_EVERY = 100_000;

    private final LogCollections collections;
    private final LongConsumer progress;
    private final DocumentStarts starts = new DocumentStarts();
    private final MessageDigest sha256 = EventChain.sha256();
    private OpenBlock block = new OpenBlock(0);
    private Optional<Verification.Altered> misfiled = Optional.empty();

    private MongoLogAudit(LogCollections collections, LongConsumer progress) {
        this.collections = collections;
        this.progress = progress;
    }

    /**
     * Verifies the log of a workspace.
     *
     * @param progress told the number of events verified so far, now and then
     * @throws StoreException if there is no log, or it cannot be read for reasons other than damage
     */
    public static Verification verify(MongoWorkspace workspace, LongConsumer progress) {
        LogCollections collections = new LogCollections(workspace);
        if (!collections.exists()) {
            throw new StoreException("There is no event log in " + workspace.name() + ".");
        }
        return new MongoLogAudit(collections, progress).run();
    }

    private Verification run() {
        long head = Math.max(collections.head(), (long) collections.blocks() * IndexBlock.EVENTS);
        MongoLogWalk walk =
                new MongoLogWalk(collections, () -> head, document -> starts.add(document.first()), this::file);
        while (walk.verified() < head) {
            Optional<Verification.Altered> altered = walk.next(EVENTS_AT_ONCE);
            if (altered.isPresent()) {
                return misfiled.isPresent() ? misfiled.get() : altered.get();
            }
        }
        return misfiled.isPresent() ? misfiled.get() : walk.end();
    }

    private void file(StoredEvent event) {
        block.add(event, EventKeys.of(event.name(), event.tags(), sha256));
        if (IndexBlock.of(event.position() + 1) != block.number()) {
            compare(block.seal());
            block = new OpenBlock(block.number() + 1);
        }
        if (event.position() % PROGRESS_EVERY == 0) {
            progress.accept(event.position());
        }
    }

    private void compare(IndexBlock expected) {
        Document stored = collections.block(expected.number());
        if (stored == null || misfiled.isPresent()) {
            return;
        }
        Document should = LogCollections.toDocument(expected, starts.ofBlock(expected.number()));
        for (String field : should.keySet()) {
            boolean same = should.get(field) instanceof org.bson.BsonBinary bytes
                    ? stored.get(field) instanceof Binary found && Arrays.equals(found.getData(), bytes.getData())
                    : should.get(field).equals(stored.get(field));
            if (!same) {
                misfiled = Optional.of(IndexBlock.altered(expected.number()));
            }
        }
    }
}
