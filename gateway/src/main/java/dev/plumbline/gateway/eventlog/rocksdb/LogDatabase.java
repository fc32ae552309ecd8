package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksDatabase;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;

/** The log's RocksDB directory and its column families. */
final class LogDatabase implements AutoCloseable {

    static final int FORMAT = 2;
    static final String RECORDS = "default";
    static final String INDEX = "index";
    static final String CATALOG = "catalog";

    /** Families of format 1, which had an entry for each event and tag instead of {@link #INDEX}. */
    private static final Set<String> FORMER = Set.of("tags", "types");

    private static final int FORMER_FORMAT = 1;
    private static final long INDEX_BUFFER_BYTES = 4L << 20;

    private final RocksDatabase database;
    private final LRUCache blocks;

    private LogDatabase(RocksDatabase database, LRUCache blocks) {
        this.database = database;
        this.blocks = blocks;
    }

    static LogDatabase open(Path directory, LogSettings settings) {
        DBOptions options = RocksDatabase.writableOptions().setMaxTotalWalSize(2 * settings.writeBufferBytes());
        LRUCache blocks = new LRUCache(settings.blockCacheBytes());
        Map<String, ColumnFamilyOptions> families = families(settings, blocks);
        FORMER.forEach(name -> families.put(name, new ColumnFamilyOptions()));
        LogDatabase opened = new LogDatabase(RocksDatabase.open(directory, options, families, FORMER), blocks);
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
        return new LogDatabase(RocksDatabase.openReadOnly(directory, options, families(settings, blocks)), blocks);
    }

    private static Map<String, ColumnFamilyOptions> families(LogSettings settings, LRUCache blocks) {
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
                        .setWriteBufferSize(INDEX_BUFFER_BYTES)
                        .setCompressionType(CompressionType.NO_COMPRESSION) // hashes
                        .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(blocks)));
        families.put(CATALOG, new ColumnFamilyOptions().setWriteBufferSize(1 << 20));
        return families;
    }

    /** Makes a log of format 1 one of this format: its index goes, and a new one follows from the records. */
    private void checkFormat() {
        database.write(db -> {
            byte[] stored = db.get(catalog(), LogKeys.FORMAT);
            int format =
                    stored == null ? FORMER_FORMAT : ByteBuffer.wrap(stored).getInt();
            if (format == FORMER_FORMAT) {
                db.put(
                        catalog(),
                        LogKeys.FORMAT,
                        ByteBuffer.allocate(Integer.BYTES).putInt(FORMAT).array());
                db.syncWal();
            } else if (format != FORMAT) {
                throw new StoreException("The log in " + database.directory() + " has format " + format
                        + ", this version of Plumbline knows format " + FORMAT
                        + ". Run the version that wrote it.");
            }
            return format;
        });
        FORMER.forEach(database::drop);
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

    /** Whether there is an index as this version has it: not in a log of format 1 that is only read. */
    boolean hasIndex() {
        return database.read(_ -> database.has(INDEX));
    }

    ColumnFamilyHandle catalog() {
        return database.family(CATALOG);
    }

    @Override
    public void close() {
        database.close();
        blocks.close();
    }
}
