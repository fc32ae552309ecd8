package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The last position that was acknowledged, noted outside the database: 8 bytes, big-endian, in the file {@code
 * acknowledged}. A log that ends before it has lost events; RocksDB alone cannot tell that from a write that was never
 * finished.
 *
 * <p>The file is mapped, not synced: noting costs nothing, survives the process, and after a loss of power is at most
 * too low.
 */
final class AcknowledgedHead implements AutoCloseable {

    private static final String FILE = "acknowledged";

    private final MappedByteBuffer mapped;

    private AcknowledgedHead(MappedByteBuffer mapped) {
        this.mapped = mapped;
    }

    /** Opens the note in the log's directory, making it where it is missing. */
    static AcknowledgedHead open(Path directory) {
        try (FileChannel file = FileChannel.open(
                directory.resolve(FILE),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            if (file.size() < Long.BYTES) {
                // Written, not only extended: a mapped page without a block would be fatal to touch on a full disk.
                file.write(ByteBuffer.allocate(Long.BYTES), 0);
                file.force(true);
            }
            return new AcknowledgedHead(file.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
        } catch (IOException e) {
            throw new StoreException(
                    "The note of what was acknowledged in " + directory + " cannot be opened: " + e, e);
        }
    }

    /** The note in the log's directory, 0 if there is none. */
    static long read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        byte[] note = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        return note.length < Long.BYTES ? 0 : ByteBuffer.wrap(note).getLong();
    }

    long position() {
        return mapped.getLong(0);
    }

    void note(long position) {
        mapped.putLong(0, position);
    }

    /** The page reaches the disk by itself; this hurries it. */
    @Override
    public void close() {
        mapped.force();
    }
}
