package dev.plumbline.gateway.store.rocksdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Tries whether a directory's disk takes and keeps data again. */
public final class DiskProbe {

    private static final int PROBE_BYTES = 1 << 20;

    private DiskProbe() {}

    /**
     * Writes, syncs and deletes a file of {@value #PROBE_BYTES} bytes, and asks for as much free space.
     *
     * @param freeBytes how much must be free besides
     * @throws IOException if the disk does not take it
     */
    public static void check(Path directory, long freeBytes) throws IOException {
        Path probe = directory.resolve("probe.tmp");
        try (FileChannel file = FileChannel.open(
                probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer data = ByteBuffer.allocate(PROBE_BYTES);
            while (data.hasRemaining()) {
                file.write(data);
            }
            file.force(true);
            long usable = Files.getFileStore(directory).getUsableSpace();
            if (usable < freeBytes) {
                throw new IOException("only " + usable + " bytes are free, " + freeBytes + " are needed");
            }
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
