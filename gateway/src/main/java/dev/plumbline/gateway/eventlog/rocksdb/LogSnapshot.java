package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.rocksdb.RocksDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An embedded log as it is when this is opened, to be read also beside the server that writes it. */
public final class LogSnapshot implements AutoCloseable {
    private final LogDatabase database;
    private final Records records;
    private final long head;

    private LogSnapshot(LogDatabase database) {
        this.database = database;
        this.records = new Records(database);
        this.head = records.end().position();
    }

    /**
     * @param notes a directory for what RocksDB notes about it
     * @throws StoreException saying why it cannot be opened
     */
    public static LogSnapshot open(Path directory, Path notes) {
        if (!Files.exists(directory.resolve("CURRENT"))) {
            throw new StoreException("There is no event log in " + directory + ".");
        }
        return new LogSnapshot(openDatabase(directory, notes));
    }

    static LogDatabase openDatabase(Path directory, Path notes) {
        return RocksDatabase.beside(() -> LogDatabase.openReadOnly(directory, RocksDatabase.readOnlyOptions(notes)));
    }

    /** The position of the last event; 0 for an empty log. */
    public long head() {
        return head;
    }

    /** The events from position {@code from} on, ascending, at most {@code limit}. */
    public List<StoredEvent> read(long from, int limit) {
        return from > head ? List.of() : records.range(from, head, limit);
    }

    @Override
    public void close() {
        database.close();
    }
}
