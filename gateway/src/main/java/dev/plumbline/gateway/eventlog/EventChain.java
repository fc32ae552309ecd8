package dev.plumbline.gateway.eventlog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash chain over the log: each event's hash covers its content, its position and, through its predecessor's hash,
 * everything before it.
 *
 * <pre>
 * content(e) = SHA-256(canonical bytes of e)                                     see {@link EventBody}
 * hash(p)    = SHA-256(hash(p-1) ‖ p as 8 bytes, big-endian ‖ content(p))        hash(0) = 32 zero bytes
 * </pre>
 *
 * {@link #content} is taken by the thread that appends; only {@link #next}, a hash over 72 bytes, is left for the one
 * writer. An instance is for one thread.
 */
public final class EventChain {

    private static final ThreadLocal<MessageDigest> OF_THREAD = ThreadLocal.withInitial(EventChain::sha256);

    private final MessageDigest sha256 = sha256();
    private final ByteBuffer link = ByteBuffer.allocate(ChainHash.BYTES + Long.BYTES + ChainHash.BYTES);

    /** Hash of the canonical bytes from {@code start} to {@code end} exclusive. */
    public byte[] content(byte[] canonical, int start, int end) {
        sha256.update(canonical, start, end - start);
        return sha256.digest();
    }

    /** The hash of the event with this content at this position, after an event with the hash {@code previous}. */
    public ChainHash next(ChainHash previous, long position, byte[] content) {
        previous.copyTo(link.array(), 0);
        link.putLong(ChainHash.BYTES, position);
        link.put(ChainHash.BYTES + Long.BYTES, content);
        return ChainHash.owning(sha256.digest(link.array()));
    }

    /** The calling thread's own SHA-256: making one takes longer than a short text's hash. */
    public static MessageDigest sha256OfThread() {
        return OF_THREAD.get();
    }

    /** SHA-256, which every Java platform has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java platform has no SHA-256", e);
        }
    }
}
