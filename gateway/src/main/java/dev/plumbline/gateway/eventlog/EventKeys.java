package dev.plumbline.gateway.eventlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * What an event is indexed by: its type alone first, then each of its tags with the type.
 *
 * @param keys as they are looked up in memory
 * @param tagHashes of the same keys, in the same order, as stores write them: the first 16 bytes of SHA-256 over {@code key
 *     ‖ 0x00 ‖ value} of the tag in UTF-8; for the type alone 16 zero bytes
 */
public record EventKeys(IndexKey[] keys, byte[][] tagHashes) {

    public static final int TAG_HASH_BYTES = 16;
    public static final byte[] NO_TAG_HASH = new byte[TAG_HASH_BYTES];

    /** @param sha256 of the caller's thread */
    public static EventKeys of(String type, Set<Tag> tags, MessageDigest sha256) {
        IndexKey[] keys = new IndexKey[tags.size() + 1];
        byte[][] tagHashes = new byte[keys.length][];
        keys[0] = IndexKey.ofType(type);
        tagHashes[0] = NO_TAG_HASH;
        int i = 1;
        for (Tag tag : tags) {
            keys[i] = new IndexKey(tag, type);
            tagHashes[i] = tagHash(tag, sha256);
            i++;
        }
        return new EventKeys(keys, tagHashes);
    }

    public static byte[] tagHash(Tag tag) {
        return tag.equals(IndexKey.NO_TAG) ? NO_TAG_HASH : tagHash(tag, EventChain.sha256());
    }

    private static byte[] tagHash(Tag tag, MessageDigest sha256) {
        sha256.update(tag.key().getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        sha256.update(tag.value().getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha256.digest(), TAG_HASH_BYTES);
    }
}
