package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.EventBody;
import dev.plumbline.gateway.eventlog.EventKeys;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.RecordCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.security.MessageDigest;

/**
 * An event that has its place in the log.
 *
 * @param keys what it is indexed by
 * @param record its stored form
 * @param latestNanos latest time of any event up to this one, nanoseconds since 1970
 */
public record PlacedEvent(StoredEvent event, EventKeys keys, byte[] record, long latestNanos) {

    /**
     * The event at the position, from its stored form.
     *
     * @param sha256 of the caller's thread
     * @throws dev.plumbline.gateway.store.StoreException if the record is damaged
     */
    public static PlacedEvent read(long position, byte[] record, MessageDigest sha256) {
        StoredEvent event = RecordCodec.decode(position, record);
        return new PlacedEvent(
                event,
                EventKeys.of(event.name(), event.tags(), sha256),
                record,
                EventBody.nanos(event.at()) + RecordCodec.lateness(record));
    }

    public long position() {
        return event.position();
    }

    /** Where a log ends whose last event this is. */
    public LogEnd end() {
        return new LogEnd(event.position(), event.hash(), latestNanos);
    }
}
