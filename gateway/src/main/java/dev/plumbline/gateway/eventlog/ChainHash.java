package dev.plumbline.gateway.eventlog;

import java.util.Arrays;
import java.util.HexFormat;

/** One link of the log's hash chain: 32 bytes of SHA-256, shown as 64 lower-case hexadecimal digits. */
public final class ChainHash {

    /** Bytes in a hash. */
    public static final int BYTES = 32;

    /** What the first event of a log follows: all zeros. */
    public static final ChainHash GENESIS = new ChainHash(new byte[BYTES]);

    private final byte[] bytes;

    private ChainHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array over; it must not be changed afterwards. */
    static ChainHash owning(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A chain hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return new ChainHash(bytes);
    }

    /** The {@value #BYTES} bytes that start at {@code offset}. */
    public static ChainHash copyOf(byte[] source, int offset) {
        return new ChainHash(Arrays.copyOfRange(source, offset, offset + BYTES));
    }

    /** The hash that {@link #toString()} shows as {@code hex}. */
    public static ChainHash parse(String hex) {
        return owning(HexFormat.of().parseHex(hex));
    }

    /** Writes the {@value #BYTES} bytes to {@code target} from {@code offset} on. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, BYTES);
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
