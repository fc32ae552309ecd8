package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.RecordVerifier;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Verification;
import java.util.Optional;
import java.util.function.Consumer;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Checks the stored records in order, from the first: each is whole, in its place, and the next link of the chain. */
final class RecordWalk {

    private final LogDatabase database;
    private final RecordVerifier verifier = new RecordVerifier();

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
                Verification.Altered altered = verifier.next(LogKeys.position(iterator.key()), iterator.value(), whole);
                if (altered != null || events() >= upTo) {
                    return Optional.ofNullable(altered);
                }
            }
            iterator.status();
            return Optional.empty();
        }
    }
}
