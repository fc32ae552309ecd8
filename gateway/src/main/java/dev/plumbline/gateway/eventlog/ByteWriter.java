package dev.plumbline.gateway.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Appends the elements of the log's binary forms ({@link EventBody}) to a growing array. */
public final class ByteWriter {

    private byte[] bytes;
    private int size;

    public ByteWriter(int expectedSize) {
        bytes = new byte[expectedSize];
    }

    public void u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    public void i32(int value) {
        reserve(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    public void i64(long value) {
        reserve(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** Unsigned, 7 bits a byte, lowest first. */
    public void uv(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    public void bytes(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    public void str(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        uv(utf8.length);
        bytes(utf8);
    }

    public void hash(ChainHash hash) {
        reserve(ChainHash.BYTES);
        hash.copyTo(bytes, size);
        size += ChainHash.BYTES;
    }

    /** What was written so far, still owned by the writer: {@link #size()} bytes of it count. */
    public byte[] array() {
        return bytes;
    }

    public int size() {
        return size;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
