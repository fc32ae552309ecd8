package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksDatabase;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
    static final String INDEX = "index";
    static final String CATALOG = "catalog";

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
        families.put(
                INDEX,
                new ColumnFamilyOptions()
                        .setWriteBufferSize(settings.writeBufferBytes())
                        .setCompressionType(CompressionType.LZ4_COMPRESSION)
                        .useFixedLengthPrefixExtractor(LogKeys.INDEX_PREFIX_BYTES)
                        .setMemtablePrefixBloomSizeRatio(MEMTABLE_BLOOM_SHARE)
                        .setTableFormatConfig(new BlockBasedTableConfig()
                                .setBlockCache(blocks)
                                .setFilterPolicy(bloom)
                                .setWholeKeyFiltering(false)));
        families.put(CATALOG, new ColumnFamilyOptions().setWriteBufferSize(1 << 20));
        return families;
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

    ColumnFamilyHandle index() {
        return database.family(INDEX);
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
