package dev.plumbline.gateway.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The canonical bytes of an event: what its hash covers, the same in every store, and what the embedded store keeps.
 *
 * <pre>
 * u8      form = 1
 * i64     time, nanoseconds since 1970-01-01T00:00:00Z
 * uv      version
 * uv      remaining: events of the same transaction after this one
 * str     id
 * str     name
 * uv n    then n tags: str key, str value; ordered by key, then value
 * uv n    then n metadata: str key, str value; ordered by key
 * uv n    then n bytes of payload
 * </pre>
 *
 * Integers are big-endian; {@code uv} is an unsigned variable-length integer, 7 bits a byte, lowest first, as short as
 * possible; {@code str} is a {@code uv} number of bytes, then UTF-8. Strings are ordered by {@link String#compareTo}.
 */
public final class EventBody {

    private static final byte FORM = 1;
    private static final long NANOS = 1_000_000_000L;
    private static final Comparator<Tag> BY_KEY_AND_VALUE =
            Comparator.comparing(Tag::key).thenComparing(Tag::value);

    private EventBody() {}

    /**
     * The canonical bytes of an event.
     *
     * @throws IllegalArgumentException if its time is outside the years 1678 to 2262
     */
    public static byte[] encode(NewEvent event, int remaining) {
        ByteWriter out = new ByteWriter(256 + event.payload().length);
        out.u8(FORM);
        out.i64(nanos(event.at()));
        out.uv(event.version());
        out.uv(remaining);
        out.str(event.id());
        out.str(event.name());
        List<Tag> tags = new ArrayList<>(event.tags());
        tags.sort(BY_KEY_AND_VALUE);
        out.uv(tags.size());
        for (Tag tag : tags) {
            out.str(tag.key());
            out.str(tag.value());
        }
        List<Map.Entry<String, String>> metadata =
                new ArrayList<>(event.metadata().entrySet());
        metadata.sort(Map.Entry.comparingByKey());
        out.uv(metadata.size());
        for (Map.Entry<String, String> entry : metadata) {
            out.str(entry.getKey());
            out.str(entry.getValue());
        }
        out.uv(event.payload().length);
        out.bytes(event.payload());
        return out.toBytes();
    }

    /**
     * Reads the event whose canonical bytes are next in {@code in}.
     *
     * @throws IllegalArgumentException if they are no such bytes
     */
    public static StoredEvent decode(long position, ChainHash hash, ByteReader in) {
        int form = in.u8();
        if (form != FORM) {
            throw new IllegalArgumentException("form " + form + " of an event is not known to this version");
        }
        Instant at = instant(in.i64());
        int version = in.uvInt();
        int remaining = in.uvInt();
        String id = in.str();
        String name = in.str();
        Set<Tag> tags = tags(in);
        Map<String, String> metadata = metadata(in);
        byte[] payload = in.bytes(in.uvInt());
        return new StoredEvent(position, id, at, name, version, payload, metadata, tags, remaining, hash);
    }

    /** The time of the event whose canonical bytes are next in {@code in}, nanoseconds since 1970. */
    public static long timeNanos(ByteReader in) {
        in.u8();
        return in.i64();
    }

    private static Set<Tag> tags(ByteReader in) {
        int count = in.uvInt();
        Set<Tag> tags = new HashSet<>(count * 2);
        for (int i = 0; i < count; i++) {
            tags.add(new Tag(in.str(), in.str()));
        }
        return Set.copyOf(tags);
    }

    private static Map<String, String> metadata(ByteReader in) {
        int count = in.uvInt();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> metadata = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            metadata.put(in.str(), in.str());
        }
        return Map.copyOf(metadata);
    }

    /** Nanoseconds since 1970; {@link IllegalArgumentException} outside the years 1678 to 2262. */
    public static long nanos(Instant at) {
        try {
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("The time " + at + " of an event is out of range", e);
        }
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
