package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.ChainVerifier;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Verification;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Checks the stored records in order, from the first: each is whole, in its place, and the next link of the chain. */
final class RecordWalk {

    private final LogDatabase database;
    private final ChainVerifier verifier = new ChainVerifier();
    private long latestNanos = Long.MIN_VALUE;

    RecordWalk(LogDatabase database) {
        this.database = database;
    }

    /** How many events were found right. */
    long events() {
        return verifier.events();
    }

    /** The result, after the last event. */
    Verification end() {
        return verifier.end();
    }

    /**
     * Goes on until {@code upTo} or the last record.
     *
     * @param whole is given each event that is right
     * @return what is wrong with the first that is not
     * @throws RocksDBException when RocksDB cannot read on
     */
    Optional<Verification.Altered> to(long upTo, RocksDB db, ReadOptions options, Consumer<StoredEvent> whole)
            throws RocksDBException {
        if (events() >= upTo) {
            return Optional.empty();
        }
        try (RocksIterator iterator = db.newIterator(database.records(), options)) {
            iterator.seek(LogKeys.record(events() + 1));
            for (; iterator.isValid(); iterator.next()) {
                Verification.Altered altered = check(iterator.key(), iterator.value(), whole);
                if (altered != null || events() >= upTo) {
                    return Optional.ofNullable(altered);
                }
            }
            iterator.status();
            return Optional.empty();
        }
    }

    private Verification.@Nullable Altered check(byte[] key, byte[] record, Consumer<StoredEvent> whole) {
        long position = LogKeys.position(key);
        if (position != events() + 1) {
            return new Verification.Altered(events() + 1, "the event is missing");
        }
        RecordCodec.Parts parts;
        try {
            parts = RecordCodec.takeApart(position, record);
        } catch (IllegalArgumentException e) {
            return new Verification.Altered(position, String.valueOf(e.getMessage()));
        }
        Verification.Altered altered =
                verifier.next(position, parts.hash(), record, parts.bodyStart(), parts.bodyEnd());
        if (altered != null) {
            return altered;
        }
        long latest = LogPosition.latestNanos(position, record);
        if (latest != Math.max(latestNanos, latest - parts.lateness())) {
            return new Verification.Altered(position, "the record's lateness is wrong");
        }
        latestNanos = latest;
        whole.accept(RecordCodec.decode(position, record));
        return null;
    }
}
