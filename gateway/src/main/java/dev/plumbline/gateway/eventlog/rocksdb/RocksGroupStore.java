package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.commit.CommitGroup;
import dev.plumbline.gateway.eventlog.commit.GroupStore;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.DiskProbe;
import dev.plumbline.gateway.store.rocksdb.RocksFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * Writes commit groups to RocksDB, one batch each, and syncs the write-ahead log. After a failure the database is opened
 * anew once the disk takes data again.
 */
final class RocksGroupStore implements GroupStore, AutoCloseable {

    private final LogDatabase database;
    private final Records records;
    private final long probeBytes;
    private final WriteBatch batch = new WriteBatch();
    private final WriteOptions unsynced = new WriteOptions();

    /** @param probeBytes what must fit on the disk again before a failed log is opened anew */
    RocksGroupStore(LogDatabase database, Records records, long probeBytes) {
        this.database = database;
        this.records = records;
        this.probeBytes = probeBytes;
    }

    @Override
    public String name() {
        return database.rocks().directory().toString();
    }

    /** RocksDB shows the group at once, but nobody reads beyond the head. */
    @Override
    public void write(CommitGroup group) throws RocksDBException {
        database.rocks().attempt(db -> {
            batch.clear();
            for (PlacedEvent placed : group.events()) {
                batch.put(database.records(), LogKeys.record(placed.position()), placed.record());
            }
            db.write(unsynced, batch);
            return batch;
        });
    }

    @Override
    public int sync(List<CommitGroup> groups) throws RocksDBException {
        return database.rocks().attempt(db -> {
            db.syncWal();
            return groups.stream().mapToInt(group -> group.appends().size()).sum();
        });
    }

    @Override
    public boolean isConsequence(Throwable failure) {
        return failure instanceof RocksDBException e && RocksFailure.isConsequence(e);
    }

    @Override
    public String sentence(Throwable failure) {
        return failure instanceof RocksDBException e
                ? RocksFailure.writing(database.rocks().directory(), e)
                : "The event log's writer failed: " + failure + ".";
    }

    @Override
    public Optional<LogEnd> reopen() {
        try {
            DiskProbe.check(database.rocks().directory(), probeBytes);
        } catch (IOException e) {
            throw new StoreException("The disk takes no data: " + e.getMessage(), e);
        }
        database.rocks().reopen();
        return Optional.of(records.end());
    }

    @Override
    public void close() {
        batch.close();
        unsynced.close();
    }
}
