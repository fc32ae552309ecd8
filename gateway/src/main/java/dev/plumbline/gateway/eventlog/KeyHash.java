package dev.plumbline.gateway.eventlog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * An {@link IndexKey} as indexes store it: the first 8 bytes of SHA-256 over {@code key ‖ 0x00 ‖ value} of the tag in UTF-8
 * (zeros for the type alone), exclusive or with the first 8 bytes of SHA-256 over the type's name in UTF-8. Among a hundred
 * million keys two are the same with a chance of one in 3,700; who reads events by them looks at the events too.
 */
public final class KeyHash {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int MOST_TYPES = 10_000;
    private static final ConcurrentMap<String, Long> TYPES = new ConcurrentHashMap<>();

    private KeyHash() {}

    public static long of(IndexKey key) {
        return key.tag().equals(IndexKey.NO_TAG)
                ? ofType(key.type())
                : of(key.tag(), key.type(), EventChain.sha256OfThread());
    }

    /** @param sha256 of the caller's thread */
    static long of(Tag tag, String type, MessageDigest sha256) {
        sha256.update(tag.key().getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        return first(sha256.digest(tag.value().getBytes(StandardCharsets.UTF_8))) ^ ofType(type);
    }

    static long ofType(String type) {
        Long known = TYPES.get(type);
        if (known != null) {
            return known;
        }
        long hash = first(EventChain.sha256().digest(type.getBytes(StandardCharsets.UTF_8)));
        if (TYPES.size() < MOST_TYPES) {
            TYPES.put(type, hash);
        }
        return hash;
    }

    private static long first(byte[] digest) {
        return (long) LONG.get(digest, 0);
    }
}
