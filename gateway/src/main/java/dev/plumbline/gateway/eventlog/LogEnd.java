package dev.plumbline.gateway.eventlog;

/**
 * Where the log ends: what the next event has to follow.
 *
 * @param position position of the last event, 0 if there is none
 * @param hash hash of the last event
 * @param latestNanos latest time of any event, nanoseconds since 1970
 */
public record LogEnd(long position, ChainHash hash, long latestNanos) {

    /** The end of a log without events. */
    public static final LogEnd START = new LogEnd(0, ChainHash.GENESIS, Long.MIN_VALUE);

    /** The end of a log whose last event has this position and {@linkplain RecordCodec record}. */
    public static LogEnd of(long position, byte[] record) {
        StoredEvent last = RecordCodec.decode(position, record);
        return new LogEnd(position, last.hash(), latestNanos(position, record));
    }

    /** Latest time of any event up to and including the one with this record, nanoseconds since 1970. */
    public static long latestNanos(long position, byte[] record) {
        RecordCodec.Parts parts = RecordCodec.takeApart(position, record);
        ByteReader body = new ByteReader(record, parts.bodyStart(), parts.bodyEnd());
        return EventBody.timeNanos(body) + parts.lateness();
    }
}
