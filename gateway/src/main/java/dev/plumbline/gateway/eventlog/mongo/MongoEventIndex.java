package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.EventIndex;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.RecordCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.index.BlockIndex;
import dev.plumbline.gateway.store.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds events by their keys in blocks, and the documents that hold events. */
final class MongoEventIndex implements EventIndex {

    /** Documents read in one round trip. */
    private static final int DOCUMENTS_AT_ONCE = 256;

    private final LogCollections collections;
    private final BlockIndex keys;
    private final DocumentStarts starts;

    MongoEventIndex(LogCollections collections, BlockIndex keys, DocumentStarts starts) {
        this.collections = collections;
        this.keys = keys;
        this.starts = starts;
    }

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
        List<StoredEvent> events = new ArrayList<>(positions.length);
        for (int at = 0; at < positions.length; at += DOCUMENTS_AT_ONCE) {
            long[] part = Arrays.copyOfRange(positions, at, Math.min(positions.length, at + DOCUMENTS_AT_ONCE));
            Map<Long, GroupDocument> documents = new HashMap<>();
            Set<Long> firsts = new TreeSet<>();
            for (long position : part) {
                firsts.add(starts.documentOf(position));
            }
            for (GroupDocument document : collections.at(firsts)) {
                documents.put(document.first(), document);
            }
            for (long position : part) {
                events.add(RecordCodec.decode(position, record(documents.get(starts.documentOf(position)), position)));
            }
        }
        return events;
    }

    private byte[] record(@Nullable GroupDocument document, long position) {
        if (document == null || position < document.first() || position > document.last()) {
            throw missing(position);
        }
        return document.records().get((int) (position - document.first()));
    }

    @Override
    public List<StoredEvent> range(long from, long to, int limit) {
        int expected = (int) Math.min(limit, to - from + 1);
        List<StoredEvent> events = new ArrayList<>(expected);
        long position = from;
        for (GroupDocument document : collections.between(starts.documentOf(from), from + expected - 1)) {
            for (; events.size() < expected && position <= document.last(); position++) {
                events.add(RecordCodec.decode(position, record(document, position)));
            }
        }
        if (events.size() < expected) {
            throw missing(position);
        }
        return events;
    }

    @Override
    public long latestNanos(long position) {
        List<GroupDocument> document = collections.at(Set.of(starts.documentOf(position)));
        return LogEnd.latestNanos(position, record(document.isEmpty() ? null : document.getFirst(), position));
    }

    @Override
    public Collection<String> types() {
        return keys.types();
    }

    private StoreException missing(long position) {
        return new StoreException("The event at position " + position + " is missing from "
                + collections.workspace().name() + ". Run `plumbline audit verify` and restore a backup.");
    }
}
