package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The keys of the embedded log, as the package documents them. */
final class LogKeys {

    /** Bytes of an index key before its position: what a bloom filter is asked for. */
    static final int INDEX_PREFIX_BYTES = EventKeys.TAG_HASH_BYTES + Integer.BYTES;

    static final int INDEX_KEY_BYTES = INDEX_PREFIX_BYTES + Long.BYTES;
    static final byte[] FORMAT = "format".getBytes(StandardCharsets.US_ASCII);
    static final byte[] TYPE = "type/".getBytes(StandardCharsets.US_ASCII);

    private LogKeys() {}

    static byte[] record(long position) {
        return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
    }

    static long position(byte[] recordKey) {
        return ByteBuffer.wrap(recordKey).getLong();
    }

    static byte[] index(byte[] tagHash, int type, long position) {
        return ByteBuffer.allocate(INDEX_KEY_BYTES)
                .put(tagHash)
                .putInt(type)
                .putLong(position)
                .array();
    }

    static long indexPosition(byte[] indexKey) {
        return ByteBuffer.wrap(indexKey).getLong(INDEX_PREFIX_BYTES);
    }

    static byte[] type(int type) {
        return ByteBuffer.allocate(TYPE.length + Integer.BYTES)
                .put(TYPE)
                .putInt(type)
                .array();
    }

    static int typeNumber(byte[] typeKey) {
        return ByteBuffer.wrap(typeKey).getInt(TYPE.length);
    }
}
