package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.IndexKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.axonframework.messaging.eventstreaming.Tag;

/** The keys of the embedded log, as the package documents them. */
final class LogKeys {

    static final int TAG_HASH_BYTES = 16;

    /** Bytes of an index key before its position: what a bloom filter is asked for. */
    static final int INDEX_PREFIX_BYTES = TAG_HASH_BYTES + Integer.BYTES;

    static final int INDEX_KEY_BYTES = INDEX_PREFIX_BYTES + Long.BYTES;
    static final byte[] FORMAT = "format".getBytes(StandardCharsets.US_ASCII);
    static final byte[] TYPE = "type/".getBytes(StandardCharsets.US_ASCII);
    static final byte[] NO_TAG_HASH = new byte[TAG_HASH_BYTES];

    private LogKeys() {}

    static byte[] record(long position) {
        return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
    }

    static long position(byte[] recordKey) {
        return ByteBuffer.wrap(recordKey).getLong();
    }

    static byte[] tagHash(Tag tag) {
        return tag.equals(IndexKey.NO_TAG) ? NO_TAG_HASH : tagHash(tag, EventChain.sha256());
    }

    static byte[] tagHash(Tag tag, MessageDigest sha256) {
        sha256.update(tag.key().getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        sha256.update(tag.value().getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha256.digest(), TAG_HASH_BYTES);
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
