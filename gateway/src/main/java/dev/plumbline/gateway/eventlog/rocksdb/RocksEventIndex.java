package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventIndex;
import dev.plumbline.gateway.eventlog.EventKeys;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.RecordCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.store.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Looks events up in the log's RocksDB directory. */
final class RocksEventIndex implements EventIndex {

    private static final long[] NONE = {};
    private static final int READ_AHEAD_FROM = 256;
    private static final long READ_AHEAD_BYTES = 2L << 20;

    private final LogDatabase database;
    private final TypeCatalog types;

    RocksEventIndex(LogDatabase database, TypeCatalog types) {
        this.database = database;
        this.types = types;
    }

    @Override
    public long[] positions(IndexKey key, long after, long upTo, int limit) {
        int type = types.number(key.type());
        if (type == TypeCatalog.UNKNOWN) {
            return NONE;
        }
        byte[] start = LogKeys.index(EventKeys.tagHash(key.tag()), type, after + 1);
        return withinKey(start, iterator -> {
            LongList found = new LongList();
            for (iterator.seek(start); iterator.isValid() && found.size() < limit; iterator.next()) {
                long position = LogKeys.indexPosition(iterator.key());
                if (position > upTo) {
                    break;
                }
                found.add(position);
            }
            return found.toArray();
        });
    }

    @Override
    public long[] newestPositions(IndexKey key, long before, int limit) {
        int type = types.number(key.type());
        if (type == TypeCatalog.UNKNOWN) {
            return NONE;
        }
        byte[] start = LogKeys.index(EventKeys.tagHash(key.tag()), type, before - 1);
        return withinKey(start, iterator -> {
            LongList found = new LongList();
            for (iterator.seekForPrev(start);
                    iterator.isValid() && found.size() < limit && samePrefix(iterator.key(), start);
                    iterator.prev()) {
                found.add(LogKeys.indexPosition(iterator.key()));
            }
            return found.toArray();
        });
    }

    @Override
    public long count(IndexKey key, long upTo, long atMost) {
        int type = types.number(key.type());
        if (type == TypeCatalog.UNKNOWN) {
            return 0;
        }
        byte[] start = LogKeys.index(EventKeys.tagHash(key.tag()), type, 1);
        return withinKey(start, iterator -> {
            long count = 0;
            for (iterator.seek(start); iterator.isValid() && count < atMost; iterator.next()) {
                if (LogKeys.indexPosition(iterator.key()) > upTo) {
                    break;
                }
                count++;
            }
            return count;
        });
    }

    @Override
    public List<StoredEvent> events(long[] positions) {
        return database.rocks().read(db -> {
            List<StoredEvent> events = new ArrayList<>(positions.length);
            for (long position : positions) {
                events.add(event(db, position));
            }
            return events;
        });
    }

    private StoredEvent event(RocksDB db, long position) throws RocksDBException {
        byte[] record = db.get(database.records(), LogKeys.record(position));
        if (record == null) {
            throw missing(position);
        }
        return RecordCodec.decode(position, record);
    }

    @Override
    public List<StoredEvent> range(long from, long to, int limit) {
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

    @Override
    public long latestNanos(long position) {
        return database.rocks().read(db -> {
            byte[] record = db.get(database.records(), LogKeys.record(position));
            if (record == null) {
                throw missing(position);
            }
            return LogEnd.latestNanos(position, record);
        });
    }

    @Override
    public Collection<String> types() {
        return types.names();
    }

    private StoreException missing(long position) {
        return new StoreException("The event at position " + position + " is missing from "
                + database.rocks().directory() + ". Run `plumbline audit verify` and restore a backup.");
    }

    @FunctionalInterface
    private interface Walk<T> {
        T over(RocksIterator iterator);
    }

    /** Iterates over one key's entries only, so that a bloom filter can say at once that there are none. */
    private <T> T withinKey(byte[] start, Walk<T> walk) {
        return database.rocks().read(db -> {
            try (ReadOptions options = new ReadOptions();
                    RocksIterator iterator =
                            db.newIterator(database.indexOf(start), options.setPrefixSameAsStart(true))) {
                T result = walk.over(iterator);
                iterator.status();
                return result;
            }
        });
    }

    private static boolean samePrefix(byte[] key, byte[] start) {
        return Arrays.equals(key, 0, LogKeys.INDEX_PREFIX_BYTES, start, 0, LogKeys.INDEX_PREFIX_BYTES);
    }

    /** A growing array of positions. */
    private static final class LongList {

        private long[] items = new long[16];
        private int size;

        void add(long item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = item;
        }

        int size() {
            return size;
        }

        long[] toArray() {
            return Arrays.copyOf(items, size);
        }
    }
}
