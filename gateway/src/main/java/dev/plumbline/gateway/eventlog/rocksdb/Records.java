package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.RecordCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import dev.plumbline.gateway.store.StoreException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** The events in the log's RocksDB directory, by their positions. */
final class Records {

    private static final int READ_AHEAD_FROM = 256;
    private static final long READ_AHEAD_BYTES = 2L << 20;

    private final LogDatabase database;

    Records(LogDatabase database) {
        this.database = database;
    }

    /** Where they end. */
    LogEnd end() {
        return database.rocks().read(db -> {
            try (RocksIterator iterator = db.newIterator(database.records())) {
                iterator.seekToLast();
                iterator.status();
                return iterator.isValid()
                        ? LogEnd.of(LogKeys.position(iterator.key()), iterator.value())
                        : LogEnd.START;
            }
        });
    }

    /** The events at these positions, in the order asked; each must be in the log. */
    List<StoredEvent> at(long[] positions) {
        return database.rocks().read(db -> {
            List<StoredEvent> events = new ArrayList<>(positions.length);
            for (long position : positions) {
                events.add(RecordCodec.decode(position, record(db, position)));
            }
            return events;
        });
    }

    /** Latest time of any event up to a position that is in the log, nanoseconds since 1970. */
    long latestNanos(long position) {
        return database.rocks().read(db -> LogEnd.latestNanos(position, record(db, position)));
    }

    private byte[] record(RocksDB db, long position) throws RocksDBException {
        byte[] record = db.get(database.records(), LogKeys.record(position));
        if (record == null) {
            throw missing(position);
        }
        return record;
    }

    /** The events from one position to another, both included, ascending, at most {@code limit}. */
    List<StoredEvent> range(long from, long to, int limit) {
        return database.rocks().read(db -> {
            int expected = (int) Math.min(limit, to - from + 1);
            try (ReadOptions options = new ReadOptions();
                    RocksIterator iterator = db.newIterator(
                            database.records(),
                            options.setReadaheadSize(expected >= READ_AHEAD_FROM ? READ_AHEAD_BYTES : 0))) {
                List<StoredEvent> events = new ArrayList<>(expected);
                iterator.seek(LogKeys.record(from));
                for (long position = from; events.size() < expected; position++) {
                    if (!iterator.isValid() || LogKeys.position(iterator.key()) != position) {
                        iterator.status();
                        throw missing(position);
                    }
                    events.add(RecordCodec.decode(position, iterator.value()));
                    iterator.next();
                }
                return events;
            }
        });
    }

    /** Hands over the events from a position on that are there, one by one; one that is missing is for the chain to say. */
    void from(long position, Consumer<PlacedEvent> each) {
        MessageDigest sha256 = EventChain.sha256();
        database.rocks().read(db -> {
            try (ReadOptions options = new ReadOptions().setReadaheadSize(READ_AHEAD_BYTES);
                    RocksIterator iterator = db.newIterator(database.records(), options)) {
                for (iterator.seek(LogKeys.record(position)); iterator.isValid(); iterator.next()) {
                    each.accept(PlacedEvent.read(LogKeys.position(iterator.key()), iterator.value(), sha256));
                }
                iterator.status();
                return position;
            }
        });
    }

    private StoreException missing(long position) {
        return new StoreException("The event at position " + position + " is missing from "
                + database.rocks().directory() + ". Run `plumbline audit verify` and restore a backup.");
    }
}
