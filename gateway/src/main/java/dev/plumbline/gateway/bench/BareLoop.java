package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.store.rocksdb.RocksDatabase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The least that a durable log on RocksDB can do: gather what waits, check each condition against a map in memory, write
 * the payloads and one index entry per tag with one sync, answer. No hashes, no format, no reading, nothing kept.
 */
final class BareLoop implements AutoCloseable {

    private static final int LARGEST_GROUP = 4096;
    private static final byte[] EMPTY = {};

    /**
     * An append of one event.
     *
     * @param must stays unchanged after {@code since}, or the append is answered with -1
     */
    record Append(byte[] payload, List<String> tags, String must, long since, CompletableFuture<Long> stored) {}

    private final RocksDatabase database;
    private final Executor answers;
    private final BlockingQueue<Append> queue = new ArrayBlockingQueue<>(2 * LARGEST_GROUP);
    private final Map<String, Long> last = new HashMap<>();
    private final Thread writer;
    private volatile boolean closed;
    private volatile long head;

    BareLoop(Path directory, Executor answers) {
        this.database = RocksDatabase.open(
                directory,
                RocksDatabase.writableOptions(),
                Map.of("default", new ColumnFamilyOptions(), "index", new ColumnFamilyOptions()));
        this.answers = answers;
        this.writer = Thread.ofPlatform().name("bare-writer").start(this::run);
    }

    long head() {
        return head;
    }

    CompletableFuture<Long> append(byte[] payload, List<String> tags, String must, long since) {
        var append = new Append(payload, tags, must, since, new CompletableFuture<>());
        queue.add(append);
        return append.stored();
    }

    private void run() {
        var group = new ArrayList<Append>();
        try (var batch = new WriteBatch();
                var synced = new WriteOptions().setSync(true)) {
            while (!closed) {
                group.clear();
                batch.clear();
                group.add(queue.take());
                queue.drainTo(group, LARGEST_GROUP);
                database.write(db -> {
                    long position = head;
                    for (var append : group) {
                        if (last.getOrDefault(append.must(), 0L) <= append.since()) {
                            position++;
                            put(batch, append, position);
                        }
                    }
                    db.write(synced, batch);
                    head = position;
                    return position;
                });
                for (var append : group) {
                    answers.execute(() -> append.stored().complete(head));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(WriteBatch batch, Append append, long position) throws RocksDBException {
        batch.put(ByteBuffer.allocate(Long.BYTES).putLong(position).array(), append.payload());
        for (String tag : append.tags()) {
            byte[] text = tag.getBytes(StandardCharsets.UTF_8);
            var key = ByteBuffer.allocate(text.length + Long.BYTES).put(text).putLong(position);
            batch.put(database.family("index"), key.array(), EMPTY);
            last.put(tag, position);
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
