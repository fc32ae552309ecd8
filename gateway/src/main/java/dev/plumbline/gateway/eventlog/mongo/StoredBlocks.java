package dev.plumbline.gateway.eventlog.mongo;

import com.mongodb.MongoWriteException;
import dev.plumbline.gateway.eventlog.index.BlockStore;
import dev.plumbline.gateway.eventlog.index.IndexBlock;
import java.util.List;

/** The index's blocks as documents of {@code log.index}, which say where the log's documents begin besides. */
final class StoredBlocks implements BlockStore {

    private static final int DUPLICATE = 11000;

    private final LogCollections collections;
    private final DocumentStarts starts;

    StoredBlocks(LogCollections collections, DocumentStarts starts) {
        this.collections = collections;
        this.starts = starts;
    }

    @Override
    public String name() {
        return collections.workspace().name();
    }

    @Override
    public boolean has(int block) {
        return collections.hasBlock(block);
    }

    @Override
    public void put(IndexBlock block) {
        collections.workspace().run(() -> {
            try {
                collections.index().insertOne(LogCollections.toDocument(block, starts.ofBlock(block.number())));
            } catch (MongoWriteException e) {
                if (e.getCode() != DUPLICATE) {
                    throw e;
                }
            }
        });
    }

    @Override
    public List<Page> pages(int page, List<Integer> blocks) {
        return collections.pages(page, blocks);
    }
}
