package dev.plumbline.gateway.projection.rocksdb;

import dev.plumbline.gateway.projection.Pace;
import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.ProjectionTransaction;
import dev.plumbline.gateway.projection.ProjectionVersion;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksDatabase;
import dev.plumbline.gateway.store.rocksdb.RocksFailure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link ProjectionStore} in a RocksDB directory of its own. A {@link RocksDbTokenStore} can share it. */
public final class RocksDbProjectionStore implements ProjectionStore {

    private static final Logger LOG = LoggerFactory.getLogger(RocksDbProjectionStore.class);

    private static final String DOCUMENTS = "default";
    private static final String POSITIONS = "positions";
    private static final String CATALOG = "catalog";
    static final String TOKENS = "tokens";
    private static final long DOCUMENT_BUFFER_BYTES = 32L << 20;
    private static final long SMALL_BUFFER_BYTES = 1L << 20;

    /** Under load this makes one write of dozens; nobody sees that a page is older by it. */
    private static final Pace PACE = new Pace(Duration.ofMillis(20), Duration.ofMillis(250));

    private final RocksDatabase database;
    private final SegmentClaims claims = new SegmentClaims();

    private RocksDbProjectionStore(RocksDatabase database) {
        this.database = database;
    }

    /**
     * Opens the store in {@code directory}, creating it where missing. After a loss of power it holds an earlier state, in
     * itself consistent. A store that is damaged is replaced by an empty one, to be filled from the log again.
     *
     * @throws StoreException saying why it cannot be opened
     */
    public static RocksDbProjectionStore open(Path directory) {
        try {
            return new RocksDbProjectionStore(database(directory));
        } catch (StoreException e) {
            if (!RocksFailure.isDamage(e) && !RocksFailure.isIncomplete(e)) {
                throw e;
            }
            LOG.warn(
                    "The projections in {} are damaged and will be rebuilt from the log: {}",
                    directory,
                    e.getMessage());
            RocksDatabase.destroy(directory);
            return new RocksDbProjectionStore(database(directory));
        }
    }

    private static RocksDatabase database(Path directory) {
        Map<String, ColumnFamilyOptions> families = new LinkedHashMap<>();
        families.put(
                DOCUMENTS,
                new ColumnFamilyOptions()
                        .setWriteBufferSize(DOCUMENT_BUFFER_BYTES)
                        .setCompressionType(CompressionType.LZ4_COMPRESSION));
        for (String small : List.of(POSITIONS, CATALOG, TOKENS)) {
            families.put(small, new ColumnFamilyOptions().setWriteBufferSize(SMALL_BUFFER_BYTES));
        }
        return RocksDatabase.open(
                directory,
                RocksDatabase.writableOptions()
                        .setWalRecoveryMode(WALRecoveryMode.PointInTimeRecovery)
                        .setMaxTotalWalSize(2 * DOCUMENT_BUFFER_BYTES),
                families);
    }

    @Override
    public Optional<byte[]> get(ProjectionVersion projection, String key) {
        return database.read(db -> Optional.<byte[]>ofNullable(db.get(ProjectionKeys.document(projection, key))));
    }

    @Override
    public List<Document> scan(ProjectionVersion projection, String prefix, String after, int limit) {
        byte[] start = ProjectionKeys.document(projection, prefix);
        byte[] past = ProjectionKeys.document(projection, after);
        int keyAt = ProjectionKeys.prefix(projection).length;
        List<Document> found = new ArrayList<>();
        return walk(DOCUMENTS, Arrays.compareUnsigned(past, start) > 0 ? past : start, iterator -> {
            while (iterator.isValid() && found.size() < limit) {
                byte[] key = iterator.key();
                if (!ProjectionKeys.startsWith(key, start)) {
                    break;
                }
                if (after.isEmpty() || !Arrays.equals(key, past)) {
                    String name = new String(key, keyAt, key.length - keyAt, StandardCharsets.UTF_8);
                    found.add(new Document(name, iterator.value()));
                }
                iterator.next();
            }
            return found;
        });
    }

    @Override
    public long position(ProjectionVersion projection) {
        return database.read(db -> {
            byte[] stored = db.get(positions(), ProjectionKeys.prefix(projection));
            return stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
        });
    }

    @Override
    public ProjectionTransaction begin() {
        return transaction();
    }

    RocksDbProjectionTransaction transaction() {
        return new RocksDbProjectionTransaction(this);
    }

    @Override
    public void drop(ProjectionVersion projection) {
        byte[] prefix = ProjectionKeys.prefix(projection);
        write(batch -> {
            batch.deleteRange(documents(), prefix, ProjectionKeys.after(prefix));
            batch.delete(positions(), prefix);
        });
    }

    @Override
    public List<ProjectionVersion> versions() {
        List<ProjectionVersion> versions = new ArrayList<>();
        return walk(POSITIONS, new byte[0], iterator -> {
            for (; iterator.isValid(); iterator.next()) {
                versions.add(ProjectionKeys.version(iterator.key()));
            }
            return versions;
        });
    }

    @Override
    public OptionalInt activeVersion(String name) {
        return database.read(db -> {
            byte[] stored = db.get(catalog(), ProjectionKeys.active(name));
            return stored == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(ByteBuffer.wrap(stored).getInt());
        });
    }

    @Override
    public void activate(ProjectionVersion projection) {
        byte[] version =
                ByteBuffer.allocate(Integer.BYTES).putInt(projection.version()).array();
        write(batch -> batch.put(catalog(), ProjectionKeys.active(projection.name()), version));
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public void close() {
        database.close();
    }

    /** Fills a batch. */
    @FunctionalInterface
    interface Changes {
        void to(WriteBatch batch) throws RocksDBException;
    }

    /** Walks over entries from a key on. */
    @FunctionalInterface
    interface Walk<T> {
        T over(RocksIterator iterator);
    }

    void write(Changes changes) {
        database.write(db -> {
            try (WriteBatch batch = new WriteBatch();
                    WriteOptions unsynced = new WriteOptions()) {
                changes.to(batch);
                db.write(unsynced, batch);
                return true;
            }
        });
    }

    <T> T walk(String family, byte[] from, Walk<T> walk) {
        return database.read(db -> {
            try (RocksIterator iterator = db.newIterator(database.family(family))) {
                iterator.seek(from);
                T result = walk.over(iterator);
                iterator.status();
                return result;
            }
        });
    }

    RocksDatabase database() {
        return database;
    }

    /** Who claims which segment. Claims end with the process, for no other can have the directory open. */
    SegmentClaims claims() {
        return claims;
    }

    ColumnFamilyHandle documents() {
        return database.family(DOCUMENTS);
    }

    ColumnFamilyHandle positions() {
        return database.family(POSITIONS);
    }

    ColumnFamilyHandle catalog() {
        return database.family(CATALOG);
    }

    ColumnFamilyHandle tokens() {
        return database.family(TOKENS);
    }
}
