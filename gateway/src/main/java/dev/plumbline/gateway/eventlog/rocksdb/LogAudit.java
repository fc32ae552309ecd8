package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.EventKeys;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.eventlog.index.IndexBlock;
import dev.plumbline.gateway.eventlog.index.OpenBlock;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksDatabase;
import dev.plumbline.gateway.store.rocksdb.RocksFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.rocksdb.DBOptions;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;

/**
 * Verifies an embedded log from its files, without changing them, also beside the server that writes it (then up to where
 * the log was at the start): every record is whole and in the chain, positions have no gap, and the stored index is the one
 * that follows from the records. A block of the index that is not stored yet is nothing wrong, nor is the index of an earlier
 * format: at the next start it is replaced by one that follows from the records.
 */
public final class LogAudit {

    private static final int PROGRESS_EVERY = 100_000;

    /** So few may be open that a damaged one does not matter before it is needed. */
    private static final int FEW_FILES = 16;

    private final LogDatabase database;
    private final long acknowledged;
    private final LongConsumer progress;
    private final RecordWalk records;
    private final boolean indexed;
    private final MessageDigest sha256 = EventChain.sha256();
    private OpenBlock block = new OpenBlock(0);
    private Optional<Verification.Altered> misfiled = Optional.empty();

    /** @param acknowledged position that was known to be stored before the log was opened */
    LogAudit(LogDatabase database, long acknowledged, LongConsumer progress) {
        this.database = database;
        this.acknowledged = acknowledged;
        this.progress = progress;
        this.records = new RecordWalk(database);
        this.indexed = database.hasIndex();
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
        return misfiled.isPresent() ? misfiled.get() : records.end();
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
        if (indexed) {
            file(event);
        }
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

    private void file(StoredEvent event) {
        block.add(event, EventKeys.of(event.name(), event.tags(), sha256));
        if (IndexBlock.of(event.position() + 1) != block.number()) {
            if (misfiled.isEmpty() && !isStored(block.seal())) {
                misfiled = Optional.of(IndexBlock.altered(block.number()));
            }
            block = new OpenBlock(block.number() + 1);
        }
    }

    /** Whether what is stored of the block is what follows from the events; one that is not stored yet is nothing wrong. */
    private boolean isStored(IndexBlock expected) {
        return database.rocks().read(db -> {
            try {
                boolean missing = db.get(database.index(), LogKeys.summary(expected.number())) == null;
                for (Map.Entry<byte[], byte[]> part :
                        RocksBlocks.parts(expected).entrySet()) {
                    byte[] stored = db.get(database.index(), part.getKey());
                    if (!missing && !Arrays.equals(stored, part.getValue())) {
                        return false;
                    }
                }
                return true;
            } catch (RocksDBException damaged) {
                return false;
            }
        });
    }

    private static void deleteAll(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
