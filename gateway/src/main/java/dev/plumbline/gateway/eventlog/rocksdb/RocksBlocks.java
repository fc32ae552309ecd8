package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.ByteReader;
import dev.plumbline.gateway.eventlog.ByteWriter;
import dev.plumbline.gateway.eventlog.index.BlockIndex;
import dev.plumbline.gateway.eventlog.index.BlockStore;
import dev.plumbline.gateway.eventlog.index.IndexBlock;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The index's blocks in the log's RocksDB directory, as the package documents them. They are not synced: in the write-ahead log
 * they stand behind the events that they are about, and what a crash loses of them follows from those.
 */
final class RocksBlocks implements BlockStore {

    private final LogDatabase database;

    RocksBlocks(LogDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return database.rocks().directory().toString();
    }

    @Override
    public boolean has(int block) {
        return database.rocks().read(db -> db.get(database.index(), LogKeys.summary(block)) != null);
    }

    @Override
    public void put(IndexBlock block) {
        try {
            database.rocks().attempt(db -> {
                try (WriteBatch batch = new WriteBatch();
                        WriteOptions unsynced = new WriteOptions()) {
                    for (Map.Entry<byte[], byte[]> part : parts(block).entrySet()) {
                        batch.put(database.index(), part.getKey(), part.getValue());
                    }
                    db.write(unsynced, batch);
                    return batch;
                }
            });
        } catch (RocksDBException e) {
            throw new StoreException(RocksFailure.writing(database.rocks().directory(), e), e);
        }
    }

    /** What is stored of a block, under which keys. */
    static Map<byte[], byte[]> parts(IndexBlock block) {
        Map<byte[], byte[]> parts = new LinkedHashMap<>();
        for (int page = 0; page < IndexBlock.PAGES; page++) {
            parts.put(LogKeys.page(block.number(), page), block.pages().get(page));
        }
        ByteWriter summary = new ByteWriter(block.filter().length + 256);
        summary.uv(block.types().size());
        block.types().forEach(summary::str);
        summary.bytes(block.filter());
        parts.put(LogKeys.summary(block.number()), summary.toBytes());
        return parts;
    }

    @Override
    public List<Page> pages(int page, List<Integer> blocks) {
        return database.rocks().read(db -> {
            List<Page> pages = new ArrayList<>(blocks.size());
            for (int block : blocks.stream().sorted().toList()) {
                byte[] keys = db.get(database.index(), LogKeys.page(block, page));
                if (keys != null) {
                    pages.add(new Page(block, keys));
                }
            }
            return pages;
        });
    }

    /** Tells the index of the stored blocks, in order, as far as the log's events reach and none is missing. */
    void summarize(BlockIndex index, long events) {
        database.rocks().read(db -> {
            int whole = (int) (events / IndexBlock.EVENTS);
            for (int block = 0; block < whole; block++) {
                byte[] summary = db.get(database.index(), LogKeys.summary(block));
                if (summary == null) {
                    break; // From here on it is built anew.
                }
                summarize(index, block, summary);
            }
            return index;
        });
    }

    /** Removes the blocks from this number on, which the log's events do not bear out. */
    void dropFrom(int block) {
        database.rocks().write(db -> {
            try (RocksIterator left = db.newIterator(database.index())) {
                left.seek(LogKeys.page(block, 0));
                left.status();
                if (left.isValid()) {
                    db.deleteRange(database.index(), LogKeys.page(block, 0), LogKeys.page(Integer.MAX_VALUE, 0));
                }
                return block;
            }
        });
    }

    private static void summarize(BlockIndex index, int block, byte[] summary) {
        ByteReader in = new ByteReader(summary, 0, summary.length);
        List<String> types = new ArrayList<>();
        for (int left = in.uvInt(); left > 0; left--) {
            types.add(in.str());
        }
        index.load(block, types, in.bytes(summary.length - in.at()));
    }
}
