package dev.plumbline.gateway.eventlog;

import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.messaging.eventstreaming.Tag;

/** What events are indexed by: a tag together with a type, or a type alone ({@link #ofType}). */
public final class IndexKey {

    /** Stands for "no tag": a real tag has a key. */
    public static final Tag NO_TAG = new Tag("", "");

    /** Unknown to whoever chooses tags, so that nobody can choose two with the same hash. */
    private static final long SEED = ThreadLocalRandom.current().nextLong();

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final Tag tag;
    private final String type;
    private final long hash;

    /** @param type stored name */
    public IndexKey(Tag tag, String type) {
        this.tag = tag;
        this.type = type;
        this.hash = mix(add(add(add(SEED, tag.key()), tag.value()), type));
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

    /** 64 bits that differ from those of any other key, but for a chance of about 1 in 2⁶⁴; never 0. */
    long hash() {
        return hash;
    }

    private static long add(long hash, String text) {
        long sum = hash ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * MULTIPLIER;
        }
        return sum ^ sum >>> 32;
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
        return other instanceof IndexKey that && hash == that.hash && tag.equals(that.tag) && type.equals(that.type);
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
