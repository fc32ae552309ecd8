package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventKeys;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksDatabase;
import dev.plumbline.gateway.store.rocksdb.RocksFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.axonframework.messaging.eventstreaming.Tag;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * Verifies an embedded log from its files, without changing them, also beside the server that writes it (then up to where
 * the log was at the start): every record is whole and in the chain, positions have no gap, and the index says neither more
 * nor less than the records.
 */
public final class LogAudit {

    private static final int PROGRESS_EVERY = 100_000;

    /** So few may be open that a damaged one does not matter before it is needed. */
    private static final int FEW_FILES = 16;

    private final LogDatabase database;
    private final TypeCatalog types;
    private final long acknowledged;
    private final LongConsumer progress;
    private final IndexFingerprint fingerprint = new IndexFingerprint();
    private final RecordWalk records;

    /** @param acknowledged position that was known to be stored before the log was opened */
    LogAudit(LogDatabase database, long acknowledged, LongConsumer progress) {
        this.database = database;
        this.acknowledged = acknowledged;
        this.types = TypeCatalog.load(database);
        this.progress = progress;
        this.records = new RecordWalk(database);
    }

    /**
     * Verifies the log in {@code directory}.
     *
     * @param progress told the number of events verified so far, now and then
     * @throws StoreException if there is no log, or it cannot be read for reasons other than damage
     */
    public static Verification verify(Path directory, LongConsumer progress) {
        if (!Files.exists(directory.resolve("CURRENT"))) {
            throw new StoreException("There is no event log in " + directory + ".");
        }
        try {
            Path notes = Files.createTempDirectory("plumbline-audit");
            try {
                return verify(directory, notes, progress);
            } finally {
                deleteAll(notes);
            }
        } catch (IOException e) {
            throw new StoreException("A directory for temporary files cannot be made: " + e.getMessage(), e);
        }
    }

    private static Verification verify(Path directory, Path notes, LongConsumer progress) throws IOException {
        long acknowledged = AcknowledgedHead.read(directory);
        try (LogDatabase database = LogSnapshot.openDatabase(directory, notes)) {
            return new LogAudit(database, acknowledged, progress).run();
        } catch (StoreException e) {
            if (!RocksFailure.isDamage(e) && !RocksFailure.isIncomplete(e)) {
                throw e;
            }
            return verifyDamaged(directory, notes, progress, e);
        }
    }

    /** The store cannot be opened as it should be: find how far it is whole. */
    private static Verification verifyDamaged(Path directory, Path notes, LongConsumer progress, StoreException damage)
            throws IOException {
        String why = "the files of the log are damaged: " + RocksFailure.said(damage);
        Path whole = WholePart.of(directory, notes.resolve("whole"));
        DBOptions whenAsked = RocksDatabase.readOnlyOptions(notes).setMaxOpenFiles(FEW_FILES);
        try (LogDatabase database = LogDatabase.openReadOnly(whole, whenAsked)) {
            return switch (new LogAudit(database, 0, progress).run()) {
                case Verification.Whole part -> new Verification.Altered(part.events() + 1, why);
                case Verification.Altered altered ->
                    new Verification.Altered(altered.position(), altered.why() + "; " + why);
            };
        } catch (StoreException e) {
            return new Verification.Altered(1, why);
        }
    }

    private Verification run() {
        Optional<Verification.Altered> altered = records(true);
        if (altered.isPresent()) {
            return altered.get();
        }
        if (records.events() < acknowledged) {
            return new Verification.Altered(
                    records.events() + 1, "the event is missing: " + acknowledged + " had been acknowledged");
        }
        return index() ? records.end() : new IndexMismatch(database, types, records.events()).find();
    }

    /** Walks the records; what is wrong with the first that is not right. */
    private Optional<Verification.Altered> records(boolean verifyBlocks) {
        return database.rocks().read(db -> {
            try (ReadOptions options = new ReadOptions().setVerifyChecksums(verifyBlocks)) {
                return records.to(Long.MAX_VALUE, db, options, this::isWhole);
            } catch (RocksDBException e) {
                return unreadable(e, verifyBlocks);
            }
        });
    }

    private void isWhole(StoredEvent event) {
        indexKeys(types, event).forEach(fingerprint::expect);
        if (event.position() % PROGRESS_EVERY == 0) {
            progress.accept(event.position());
        }
    }

    /** As the audit does, but not stopped by a damaged block; RocksDB may crash over it. */
    Optional<Verification.Altered> recordsWithoutBlockChecksums() {
        return records(false);
    }

    /** A damaged block hides which of its events is altered: have a look inside. */
    private Optional<Verification.Altered> unreadable(RocksDBException damage, boolean verifiedBlocks) {
        Optional<Verification.Altered> precise =
                verifiedBlocks ? DamagedBlock.look(database.rocks().directory()) : Optional.empty();
        return precise.or(() -> Optional.of(new Verification.Altered(
                records.events() + 1, "the file that holds the event is damaged: " + damage.getMessage())));
    }

    /** The keys that the index must have for the event. */
    static List<byte[]> indexKeys(TypeCatalog types, StoredEvent event) {
        int type = types.number(event.name());
        List<byte[]> keys = new ArrayList<>(event.tags().size() + 1);
        keys.add(LogKeys.index(EventKeys.tagHash(IndexKey.NO_TAG), type, event.position()));
        for (Tag tag : event.tags()) {
            keys.add(LogKeys.index(EventKeys.tagHash(tag), type, event.position()));
        }
        return keys;
    }

    /** Whether the index has exactly the keys that the records ask for. */
    private boolean index() {
        try {
            return database.rocks().read(db -> {
                boolean readable = true;
                for (ColumnFamilyHandle family : database.indexes()) {
                    readable &= keysOf(db, family);
                }
                return readable && fingerprint.matches();
            });
        } catch (StoreException e) {
            return false;
        }
    }

    private boolean keysOf(RocksDB db, ColumnFamilyHandle family) throws RocksDBException {
        try (ReadOptions options = new ReadOptions().setTotalOrderSeek(true);
                RocksIterator iterator = db.newIterator(family, options)) {
            for (iterator.seekToFirst(); iterator.isValid(); iterator.next()) {
                byte[] key = iterator.key();
                if (key.length != LogKeys.INDEX_KEY_BYTES) {
                    return false;
                }
                fingerprint.found(key);
            }
            iterator.status();
            return true;
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
