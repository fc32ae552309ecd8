package dev.plumbline.gateway.eventlog;

import java.security.SecureRandom;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * What events are indexed by: a tag together with a type, or a type alone ({@link #ofType}). Two keys are the same when
 * their 128-bit hashes are, which are keyed with a secret of this process: comparing texts that lie all over the memory
 * would be most of the cost of looking something up.
 */
public final class IndexKey {

    /** Stands for "no tag": a real tag has a key. */
    public static final Tag NO_TAG = new Tag("", "");

    private static final long SEED = new SecureRandom().nextLong();
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long OTHER_MULTIPLIER = 0xD1342543DE82EF95L;

    private static final int PARTS = 3;

    private final Tag tag;
    private final String type;
    private final long hash;
    private final long check;

    /** @param type stored name */
    public IndexKey(Tag tag, String type) {
        this.tag = tag;
        this.type = type;
        long one = SEED;
        long other = ~SEED;
        for (int part = 0; part < PARTS; part++) { // Both in one pass: their multiplications overlap.
            String text = part == 0 ? tag.key() : part == 1 ? tag.value() : type;
            one ^= text.length();
            other ^= text.length();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                one = (one ^ c) * MULTIPLIER;
                other = (other ^ c) * OTHER_MULTIPLIER;
            }
            one ^= one >>> 32;
            other ^= other >>> 32;
        }
        this.hash = mix(one);
        this.check = mix(other);
    }

    public static IndexKey ofType(String type) {
        return new IndexKey(NO_TAG, type);
    }

    public Tag tag() {
        return tag;
    }

    /** Stored name. */
    public String type() {
        return type;
    }

    /** Whether the event has the key. */
    boolean isOf(StoredEvent event) {
        return type.equals(event.name()) && (tag.equals(NO_TAG) || event.tags().contains(tag));
    }

    /** Half of the key's hash; never 0. */
    long hash() {
        return hash;
    }

    /** The finalizer of SplittableRandom (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return mixed == 0 ? 1 : mixed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexKey that && hash == that.hash && check == that.check;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash);
    }

    @Override
    public String toString() {
        return tag.equals(NO_TAG) ? type : tag.key() + "=" + tag.value() + " " + type;
    }
}
