package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventKeys;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksDatabase;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;

/** The log's RocksDB directory and its column families. */
final class LogDatabase implements AutoCloseable {

    static final int FORMAT = 1;
    static final String RECORDS = "default";
    static final String TAG_INDEX = "tags";
    static final String TYPE_INDEX = "types";
    static final String CATALOG = "catalog";

    /**
     * The index is written in no order at all, so its write buffer should fit the processor's cache; several are merged
     * before they become a file.
     */
    private static final long INDEX_BUFFER_BYTES = 4L << 20;

    private static final int INDEX_BUFFERS = 6;
    private static final int INDEX_BUFFERS_PER_FILE = 3;

    private static final int BLOOM_BITS_PER_KEY = 10;
    private static final double MEMTABLE_BLOOM_SHARE = 0.1;

    private final RocksDatabase database;
    private final LRUCache blocks;
    private final BloomFilter bloom;

    private LogDatabase(RocksDatabase database, LRUCache blocks, BloomFilter bloom) {
        this.database = database;
        this.blocks = blocks;
        this.bloom = bloom;
    }

    static LogDatabase open(Path directory, LogSettings settings) {
        DBOptions options = RocksDatabase.writableOptions().setMaxTotalWalSize(2 * settings.writeBufferBytes());
        LRUCache blocks = new LRUCache(settings.blockCacheBytes());
        BloomFilter bloom = new BloomFilter(BLOOM_BITS_PER_KEY);
        LogDatabase opened = new LogDatabase(
                RocksDatabase.open(directory, options, families(settings, blocks, bloom)), blocks, bloom);
        try {
            opened.checkFormat();
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Opens an existing log to read it; another process may have it open. The options are taken over. */
    static LogDatabase openReadOnly(Path directory, DBOptions options) {
        LogSettings settings = LogSettings.DEFAULT;
        LRUCache blocks = new LRUCache(settings.blockCacheBytes());
        BloomFilter bloom = new BloomFilter(BLOOM_BITS_PER_KEY);
        return new LogDatabase(
                RocksDatabase.openReadOnly(directory, options, families(settings, blocks, bloom)), blocks, bloom);
    }

    private static Map<String, ColumnFamilyOptions> families(LogSettings settings, LRUCache blocks, BloomFilter bloom) {
        Map<String, ColumnFamilyOptions> families = new LinkedHashMap<>();
        families.put(
                RECORDS,
                new ColumnFamilyOptions()
                        .setWriteBufferSize(settings.writeBufferBytes())
                        .setCompressionType(CompressionType.LZ4_COMPRESSION)
                        .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(blocks)));
        families.put(TAG_INDEX, index(blocks, bloom));
        families.put(TYPE_INDEX, index(blocks, bloom));
        families.put(CATALOG, new ColumnFamilyOptions().setWriteBufferSize(1 << 20));
        return families;
    }

    private static ColumnFamilyOptions index(LRUCache blocks, BloomFilter bloom) {
        return new ColumnFamilyOptions()
                .setWriteBufferSize(INDEX_BUFFER_BYTES)
                .setMaxWriteBufferNumber(INDEX_BUFFERS)
                .setMinWriteBufferNumberToMerge(INDEX_BUFFERS_PER_FILE)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .useFixedLengthPrefixExtractor(LogKeys.INDEX_PREFIX_BYTES)
                .setMemtablePrefixBloomSizeRatio(MEMTABLE_BLOOM_SHARE)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(blocks)
                        .setFilterPolicy(bloom)
                        .setWholeKeyFiltering(false));
    }

    private void checkFormat() {
        database.write(db -> {
            byte[] stored = db.get(catalog(), LogKeys.FORMAT);
            if (stored == null) {
                db.put(
                        catalog(),
                        LogKeys.FORMAT,
                        ByteBuffer.allocate(Integer.BYTES).putInt(FORMAT).array());
            } else if (ByteBuffer.wrap(stored).getInt() != FORMAT) {
                throw new StoreException("The log in " + database.directory() + " has format "
                        + ByteBuffer.wrap(stored).getInt() + ", this version of Plumbline knows format " + FORMAT
                        + ". Run the version that wrote it.");
            }
            return FORMAT;
        });
    }

    RocksDatabase rocks() {
        return database;
    }

    ColumnFamilyHandle records() {
        return database.family(RECORDS);
    }

    /** Where an index key with this tag hash belongs: types alone are kept apart, for they come in order. */
    ColumnFamilyHandle index(byte[] tagHash) {
        return database.family(Arrays.equals(tagHash, EventKeys.NO_TAG_HASH) ? TYPE_INDEX : TAG_INDEX);
    }

    /** Where this index key belongs. */
    ColumnFamilyHandle indexOf(byte[] indexKey) {
        return index(Arrays.copyOf(indexKey, EventKeys.TAG_HASH_BYTES));
    }

    /** All of the index. */
    List<ColumnFamilyHandle> indexes() {
        return List.of(database.family(TAG_INDEX), database.family(TYPE_INDEX));
    }

    ColumnFamilyHandle catalog() {
        return database.family(CATALOG);
    }

    @Override
    public void close() {
        database.close();
        blocks.close();
        bloom.close();
    }
}
