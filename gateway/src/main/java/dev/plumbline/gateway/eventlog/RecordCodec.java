package dev.plumbline.gateway.eventlog;

import dev.plumbline.gateway.store.StoreException;
import java.util.zip.CRC32C;

/**
 * The stored form of an event, the same in every store.
 *
 * <pre>
 * u8        format = 1
 * 32 bytes  the event's chain hash
 * uv        lateness: nanoseconds between the event's time and the latest time of any event up to it
 * …         the canonical bytes of the event, see {@link EventBody}
 * i32       CRC-32C over the position (i64) and everything before
 * </pre>
 *
 * The latest time never falls from one position to the next, so the first event at or after a time is found by binary
 * search, although clocks jump. The CRC tells damage from a record that never was one, before anything is decoded.
 */
public final class RecordCodec {

    private static final byte FORMAT = 1;
    private static final int HASH_AT = 1;
    private static final int LATENESS_AT = HASH_AT + ChainHash.BYTES;
    private static final int CRC_BYTES = 4;

    /** A record taken apart; {@code body} are the canonical bytes within {@code record}. */
    public record Parts(ChainHash hash, long lateness, byte[] record, int bodyStart, int bodyEnd) {}

    private RecordCodec() {}

    /** The record of the event with these canonical bytes at this position. */
    public static byte[] encode(long position, ChainHash hash, long lateness, byte[] body) {
        ByteWriter out = new ByteWriter(LATENESS_AT + 10 + body.length + CRC_BYTES);
        out.u8(FORMAT);
        out.hash(hash);
        out.uv(lateness);
        out.bytes(body);
        out.i32(crc(position, out.array(), out.size()));
        return out.toBytes();
    }

    /** @throws StoreException if the record is damaged */
    public static StoredEvent decode(long position, byte[] record) {
        try {
            Parts parts = takeApart(position, record);
            return EventBody.decode(position, parts.hash(), new ByteReader(record, parts.bodyStart(), parts.bodyEnd()));
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    "The event at position " + position + " is damaged: " + e.getMessage()
                            + ". Run `plumbline audit verify` and restore a backup.",
                    e);
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with the record */
    public static Parts takeApart(long position, byte[] record) {
        int crcAt = record.length - CRC_BYTES;
        if (crcAt < LATENESS_AT) {
            throw new IllegalArgumentException("the record is too short");
        }
        if (crc(position, record, crcAt) != new ByteReader(record, crcAt, record.length).i32()) {
            throw new IllegalArgumentException("the record's checksum is wrong");
        }
        if (record[0] != FORMAT) {
            throw new IllegalArgumentException("record format " + record[0] + " is not known to this version");
        }
        ByteReader in = new ByteReader(record, LATENESS_AT, crcAt);
        long lateness = in.uv();
        return new Parts(ChainHash.copyOf(record, HASH_AT), lateness, record, in.at(), crcAt);
    }

    /** Nanoseconds between the event's time and the latest time of any event up to it, of a record that was decoded. */
    public static long lateness(byte[] record) {
        return new ByteReader(record, LATENESS_AT, record.length - CRC_BYTES).uv();
    }

    private static int crc(long position, byte[] record, int length) {
        CRC32C crc = new CRC32C();
        for (int shift = 56; shift >= 0; shift -= 8) {
            crc.update((int) (position >>> shift));
        }
        crc.update(record, 0, length);
        return (int) crc.getValue();
    }
}
