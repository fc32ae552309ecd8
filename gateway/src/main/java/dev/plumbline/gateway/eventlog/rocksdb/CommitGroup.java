package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** The appends that will be written with one disk sync: their records and index entries, in order. */
final class CommitGroup {

    private static final byte[] EMPTY = {};

    private final LogDatabase database;
    private final TypeCatalog types;
    private final EventChain chain;
    private final WriteBatch batch;
    private final List<PendingAppend> appends = new ArrayList<>();
    private final List<StoredEvent> events = new ArrayList<>();
    private final UnpublishedKeys keys;
    private final long published;
    private final List<IndexKey[]> eventKeys = new ArrayList<>();
    private final long begunNanos = System.nanoTime();
    private LogPosition end;

    /**
     * @param batch empty; filled by {@link #add}
     * @param keys where the keys of its events are noted
     * @param published the log's head
     * @param start what its first event follows
     */
    CommitGroup(
            LogDatabase database,
            TypeCatalog types,
            EventChain chain,
            WriteBatch batch,
            UnpublishedKeys keys,
            long published,
            LogPosition start) {
        this.database = database;
        this.types = types;
        this.chain = chain;
        this.batch = batch;
        this.keys = keys;
        this.published = published;
        this.end = start;
    }

    /** Gives the append's events their positions and hashes. */
    void add(PendingAppend append) throws RocksDBException {
        appends.add(append);
        for (PendingAppend.Prepared event : append.events) {
            add(event);
        }
    }

    private void add(PendingAppend.Prepared prepared) throws RocksDBException {
        long position = end.position() + 1;
        ChainHash hash = chain.next(end.hash(), position, prepared.content());
        long latest = Math.max(end.latestNanos(), prepared.atNanos());
        batch.put(
                database.records(),
                LogKeys.record(position),
                RecordCodec.encode(position, hash, latest - prepared.atNanos(), prepared.body()));
        NewEvent event = prepared.event();
        int type = types.numberFor(event.name());
        for (byte[] keyHash : prepared.keyHashes()) {
            batch.put(database.index(keyHash), LogKeys.index(keyHash, type, position), EMPTY);
        }
        keys.add(prepared.keys(), position, published);
        eventKeys.add(prepared.keys());
        events.add(new StoredEvent(
                position,
                event.id(),
                event.at(),
                event.name(),
                event.version(),
                event.payload(),
                event.metadata(),
                event.tags(),
                prepared.remaining(),
                hash));
        end = new LogPosition(position, hash, latest);
    }

    /** Whether the group has an event that the query wants after the position. */
    boolean hasAfter(long position, LogQuery query) {
        for (StoredEvent event : events) {
            if (event.position() > position && query.wants(event)) {
                return true;
            }
        }
        return false;
    }

    List<PendingAppend> appends() {
        return appends;
    }

    List<StoredEvent> events() {
        return events;
    }

    /** What each of the events is indexed by. */
    List<IndexKey[]> eventKeys() {
        return eventKeys;
    }

    /** {@link System#nanoTime} when it was begun. */
    long begunNanos() {
        return begunNanos;
    }

    LogPosition end() {
        return end;
    }
}
