package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.LogWalk;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksFailure;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.rocksdb.ReadOptions;

/**
 * The walk of the process that has the log open. It keeps no blocks in the cache, which is for those who work, but takes
 * those that are there; the files alone, and the index with them, are what {@link LogAudit} reads.
 */
final class OwnWalk implements LogWalk {

    private final LogDatabase database;
    private final LongSupplier head;
    private final RecordWalk records;

    OwnWalk(LogDatabase database, LongSupplier head) {
        this.database = database;
        this.head = head;
        this.records = new RecordWalk(database);
    }

    @Override
    public Optional<Verification.Altered> next(int limit) {
        long upTo = Math.min(head.getAsLong(), records.events() + limit);
        try {
            Optional<Verification.Altered> altered = database.rocks().read(db -> {
                try (ReadOptions options = new ReadOptions().setFillCache(false)) {
                    return records.to(upTo, db, options, _ -> {});
                }
            });
            return altered.isEmpty() && verified() < upTo
                    ? Optional.of(new Verification.Altered(verified() + 1, "the event is missing"))
                    : altered;
        } catch (StoreException e) {
            if (!RocksFailure.isDamage(e)) {
                throw e;
            }
            return Optional.of(new Verification.Altered(
                    verified() + 1, "the file that holds the event is damaged: " + RocksFailure.said(e)));
        }
    }

    @Override
    public long verified() {
        return records.events();
    }
}
