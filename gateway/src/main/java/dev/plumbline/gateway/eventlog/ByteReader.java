package dev.plumbline.gateway.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote; bytes that cannot be that are an {@link IllegalArgumentException}. */
public final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Reads the bytes from {@code start} inclusive to {@code end} exclusive. */
    public ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    public int u8() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    public int i32() {
        need(4);
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | bytes[at++] & 0xFF;
        }
        return value;
    }

    public long i64() {
        return (long) i32() << 32 | i32() & 0xFFFF_FFFFL;
    }

    public long uv() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is longer than 10 bytes");
    }

    public int uvInt() {
        long value = uv();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a number is out of range");
        }
        return (int) value;
    }

    public byte[] bytes(int count) {
        need(count);
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    public String str() {
        int count = uvInt();
        need(count);
        at += count;
        return new String(bytes, at - count, count, StandardCharsets.UTF_8);
    }

    public ChainHash hash() {
        need(ChainHash.BYTES);
        at += ChainHash.BYTES;
        return ChainHash.copyOf(bytes, at - ChainHash.BYTES);
    }

    /** Where the next byte is read. */
    public int at() {
        return at;
    }

    public boolean isAtEnd() {
        return at == end;
    }

    private void need(int count) {
        if (count > end - at) {
            throw new IllegalArgumentException("the bytes end too early");
        }
    }
}
