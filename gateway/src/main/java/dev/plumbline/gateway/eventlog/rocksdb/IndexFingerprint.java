package dev.plumbline.gateway.eventlog.rocksdb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * A fingerprint of a set of index keys that does not depend on their order: two sets with the same fingerprint are the
 * same set, but for a chance of about 1 in 2⁶⁴. Keyed with secret random numbers of this run, so that nobody can prepare a
 * set to match.
 */
final class IndexFingerprint {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final long[] secret = new SecureRandom().longs(4).toArray();
    private long recorded;
    private long indexed;

    /** A key that a record says should be in the index. */
    void expect(byte[] key) {
        recorded += hash(key);
    }

    /** A key that is in the index. */
    void found(byte[] key) {
        indexed += hash(key);
    }

    boolean matches() {
        return recorded == indexed;
    }

    private long hash(byte[] key) {
        long hash = mix(secret[0] ^ (long) LONGS.get(key, 0));
        hash = mix(hash + secret[1] ^ (long) LONGS.get(key, 8));
        hash = mix(hash + secret[2] ^ (int) INTS.get(key, 16));
        return mix(hash + secret[3] ^ (long) LONGS.get(key, 20));
    }

    /** The finalizer of MurmurHash3 (Appleby, public domain). */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
