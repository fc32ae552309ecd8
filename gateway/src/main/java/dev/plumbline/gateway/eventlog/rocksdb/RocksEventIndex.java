package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventIndex;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.index.BlockIndex;
import java.util.Collection;
import java.util.List;

/** Looks events up in the log's RocksDB directory, and what they are found by in blocks. */
record RocksEventIndex(BlockIndex keys, Records records) implements EventIndex {

    @Override
    public long[] positions(IndexKey key, long after, long upTo, int limit) {
        return keys.positions(key, after, upTo, limit);
    }

    @Override
    public long[] newestPositions(IndexKey key, long before, int limit) {
        return keys.newestPositions(key, before, limit);
    }

    @Override
    public long count(IndexKey key, long upTo, long atMost) {
        return keys.count(key, upTo, atMost);
    }

    @Override
    public List<StoredEvent> events(long[] positions) {
        return records.at(positions);
    }

    @Override
    public List<StoredEvent> range(long from, long to, int limit) {
        return records.range(from, to, limit);
    }

    @Override
    public long latestNanos(long position) {
        return records.latestNanos(position);
    }

    @Override
    public Collection<String> types() {
        return keys.types();
    }
}
