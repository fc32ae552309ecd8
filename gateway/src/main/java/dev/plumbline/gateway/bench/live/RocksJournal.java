package dev.plumbline.gateway.bench.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** One synced write for each group. */
final class RocksJournal implements Journal {
    private final Options options = new Options().setCreateIfMissing(true);
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final WriteBatch batch = new WriteBatch();
    private final RocksDB database;
    private Consumer<Line> durable = _ -> {};
    private long position;

    RocksJournal(Path directory) throws RocksDBException {
        RocksDB.loadLibrary();
        this.database = RocksDB.open(options, directory.toString());
    }

    @Override
    public void start(Consumer<Line> hears) {
        durable = hears;
    }

    @Override
    public void keep(List<Line> group) throws RocksDBException {
        for (Line each : group) {
            batch.put(
                    ByteBuffer.allocate(8).putLong(++position).array(),
                    each.text().getBytes(StandardCharsets.UTF_8));
        }
        database.write(synced, batch);
        batch.clear();
        group.forEach(durable);
    }

    @Override
    public void close() {
        database.close();
        batch.close();
        synced.close();
        options.close();
    }
}
