package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.ByteReader;
import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.EventBody;
import dev.plumbline.gateway.eventlog.StoredEvent;
import org.rocksdb.RocksIterator;

/**
 * Where the log ends: what the next event has to follow.
 *
 * @param position position of the last event, 0 if there is none
 * @param hash hash of the last event
 * @param latestNanos latest time of any event, nanoseconds since 1970
 */
record LogPosition(long position, ChainHash hash, long latestNanos) {

    static final LogPosition START = new LogPosition(0, ChainHash.GENESIS, Long.MIN_VALUE);

    /** The end of what is stored. */
    static LogPosition read(LogDatabase database) {
        return database.rocks().read(db -> {
            try (RocksIterator iterator = db.newIterator(database.records())) {
                iterator.seekToLast();
                iterator.status();
                return iterator.isValid() ? of(LogKeys.position(iterator.key()), iterator.value()) : START;
            }
        });
    }

    private static LogPosition of(long position, byte[] record) {
        StoredEvent last = RecordCodec.decode(position, record);
        return new LogPosition(position, last.hash(), latestNanos(position, record));
    }

    /** Latest time of any event up to and including the one with this record. */
    static long latestNanos(long position, byte[] record) {
        RecordCodec.Parts parts = RecordCodec.takeApart(position, record);
        ByteReader body = new ByteReader(record, parts.bodyStart(), parts.bodyEnd());
        return EventBody.timeNanos(body) + parts.lateness();
    }
}
