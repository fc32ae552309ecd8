package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.RecordCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.store.StoreException;
import java.util.Arrays;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Finds the first position at which the index does not say what the records say. Slow; only asked when it does not. */
final class IndexMismatch {

    private final LogDatabase database;
    private final TypeCatalog types;
    private final long head;
    private long first = Long.MAX_VALUE;
    private String why = "the index does not match the events";

    IndexMismatch(LogDatabase database, TypeCatalog types, long head) {
        this.database = database;
        this.types = types;
        this.head = head;
    }

    Verification find() {
        database.rocks().read(db -> {
            missing(db);
            for (ColumnFamilyHandle family : database.indexes()) {
                superfluous(db, family);
            }
            return first;
        });
        return new Verification.Altered(first == Long.MAX_VALUE ? head : first, why);
    }

    /** Looks for an event that the index does not know. */
    private void missing(RocksDB db) throws RocksDBException {
        try (RocksIterator iterator = db.newIterator(database.records())) {
            for (iterator.seekToFirst(); iterator.isValid(); iterator.next()) {
                long position = LogKeys.position(iterator.key());
                StoredEvent event = RecordCodec.decode(position, iterator.value());
                for (byte[] key : LogAudit.indexKeys(types, event)) {
                    if (!isIndexed(db, key)) {
                        note(position, "the event is missing from the index");
                        return;
                    }
                }
            }
        }
    }

    private boolean isIndexed(RocksDB db, byte[] key) {
        try {
            return db.get(database.indexOf(key), key) != null;
        } catch (RocksDBException unreadable) {
            return false;
        }
    }

    /** Looks for an entry of the index that no event asks for. */
    private void superfluous(RocksDB db, ColumnFamilyHandle family) {
        try (ReadOptions options = new ReadOptions().setTotalOrderSeek(true).setVerifyChecksums(false);
                RocksIterator iterator = db.newIterator(family, options)) {
            for (iterator.seekToFirst(); iterator.isValid(); iterator.next()) {
                byte[] key = iterator.key();
                if (key.length != LogKeys.INDEX_KEY_BYTES) {
                    note(head, "the index has an entry that is none");
                } else if (LogKeys.indexPosition(key) < first && !isAskedFor(db, key)) {
                    note(LogKeys.indexPosition(key), "the index names an event that is not there");
                }
            }
        }
    }

    private boolean isAskedFor(RocksDB db, byte[] key) {
        long position = LogKeys.indexPosition(key);
        try {
            byte[] record = db.get(database.records(), LogKeys.record(position));
            return record != null
                    && LogAudit.indexKeys(types, RecordCodec.decode(position, record)).stream()
                            .anyMatch(asked -> Arrays.equals(asked, key));
        } catch (RocksDBException | StoreException unreadable) {
            return false;
        }
    }

    private void note(long position, String what) {
        if (position < first) {
            first = position;
            why = what;
        }
    }
}
