package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.index.IndexBlock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The keys of the embedded log, as the package documents them. */
final class LogKeys {

    static final byte[] FORMAT = "format".getBytes(StandardCharsets.US_ASCII);

    private LogKeys() {}

    static byte[] record(long position) {
        return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
    }

    static long position(byte[] recordKey) {
        return ByteBuffer.wrap(recordKey).getLong();
    }

    /** A page of a block of the index. */
    static byte[] page(int block, int page) {
        return ByteBuffer.allocate(Integer.BYTES + 1)
                .putInt(block)
                .put((byte) page)
                .array();
    }

    /** What is kept in memory of a block of the index. */
    static byte[] summary(int block) {
        return page(block, IndexBlock.PAGES);
    }
}
