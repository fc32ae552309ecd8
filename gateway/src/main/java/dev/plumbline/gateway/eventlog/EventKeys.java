package dev.plumbline.gateway.eventlog;

import java.security.MessageDigest;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * What an event is indexed by: its type alone first, then each of its tags with the type.
 *
 * @param keys as they are looked up in memory
 * @param hashes of the same keys, in the same order, as indexes store them, see {@link KeyHash}
 */
public record EventKeys(IndexKey[] keys, long[] hashes) {

    /** @param sha256 of the caller's thread */
    public static EventKeys of(String type, Set<Tag> tags, MessageDigest sha256) {
        IndexKey[] keys = new IndexKey[tags.size() + 1];
        long[] hashes = new long[keys.length];
        keys[0] = IndexKey.ofType(type);
        hashes[0] = KeyHash.ofType(type);
        int i = 1;
        for (Tag tag : tags) {
            keys[i] = new IndexKey(tag, type);
            hashes[i] = KeyHash.of(tag, type, sha256);
            i++;
        }
        return new EventKeys(keys, hashes);
    }
}
