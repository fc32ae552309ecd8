package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.EventKeys;
import dev.plumbline.gateway.eventlog.IndexKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * An {@link IndexKey} as the index stores it: the first 8 bytes of the tag's hash, exclusive or with the first 8 bytes of
 * SHA-256 over the type's name in UTF-8. Among a hundred million keys two are the same with a chance of one in 3,700; who
 * reads events by them looks at the events too.
 */
final class KeyHash {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int MOST_TYPES = 10_000;
    private static final ConcurrentMap<String, Long> TYPES = new ConcurrentHashMap<>();

    private KeyHash() {}

    static long of(IndexKey key) {
        return of(EventKeys.tagHash(key.tag()), key.type());
    }

    static long of(byte[] tagHash, String type) {
        return (long) LONG.get(tagHash, 0) ^ ofType(type);
    }

    private static long ofType(String type) {
        Long known = TYPES.get(type);
        if (known != null) {
            return known;
        }
        long hash = (long) LONG.get(EventChain.sha256().digest(type.getBytes(StandardCharsets.UTF_8)), 0);
        if (TYPES.size() < MOST_TYPES) {
            TYPES.put(type, hash);
        }
        return hash;
    }
}
