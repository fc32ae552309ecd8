package dev.plumbline.gateway.projection.rocksdb;

import dev.plumbline.gateway.projection.ProjectionVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The keys of the store, as the package documents them. */
final class ProjectionKeys {

    static final byte[] ACTIVE = utf8("active/");
    static final byte[] STORE = utf8("store");

    private ProjectionKeys() {}

    /** What the keys of all documents of a version start with. */
    static byte[] prefix(ProjectionVersion projection) {
        return named(projection.name(), projection.version());
    }

    static byte[] document(ProjectionVersion projection, String key) {
        return join(prefix(projection), utf8(key));
    }

    static byte[] active(String name) {
        return join(ACTIVE, utf8(name));
    }

    static byte[] token(String processor, int segment) {
        return named(processor, segment);
    }

    /** What the keys of all tokens of a processor start with. */
    static byte[] tokens(String processor) {
        return join(utf8(processor), new byte[1]);
    }

    static int segment(byte[] tokenKey) {
        return ByteBuffer.wrap(tokenKey).getInt(tokenKey.length - Integer.BYTES);
    }

    static ProjectionVersion version(byte[] prefix) {
        int nameEnd = prefix.length - Integer.BYTES - 1;
        return new ProjectionVersion(
                new String(prefix, 0, nameEnd, StandardCharsets.UTF_8),
                ByteBuffer.wrap(prefix).getInt(nameEnd + 1));
    }

    /** The first key after all that start with the prefix, which does not consist of 0xFF alone. */
    static byte[] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (prefix[last] == (byte) 0xFF) {
            last--;
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
    }

    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] named(String name, int number) {
        byte[] text = utf8(name);
        return ByteBuffer.allocate(text.length + 1 + Integer.BYTES)
                .put(text)
                .put((byte) 0)
                .putInt(number)
                .array();
    }

    private static byte[] join(byte[] start, byte[] end) {
        byte[] joined = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, joined, start.length, end.length);
        return joined;
    }
}
