package dev.plumbline.gateway.eventlog;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks a log's {@linkplain RecordCodec records} in order, from the first: each is whole, in its place, and the next link of
 * the chain. Reading them is the store's business.
 */
public final class RecordVerifier {

    private final ChainVerifier chain = new ChainVerifier();
    private long latestNanos = Long.MIN_VALUE;

    /** How many events were found right. */
    public long events() {
        return chain.events();
    }

    /** The result, after the last event. */
    public Verification end() {
        return chain.end();
    }

    /**
     * Checks the next record.
     *
     * @param position where the store has it
     * @param whole is given the event if it is right
     * @return what is wrong, or {@code null} if nothing is
     */
    public Verification.@Nullable Altered next(long position, byte[] record, Consumer<StoredEvent> whole) {
        if (position != events() + 1) {
            return new Verification.Altered(events() + 1, "the event is missing");
        }
        RecordCodec.Parts parts;
        try {
            parts = RecordCodec.takeApart(position, record);
        } catch (IllegalArgumentException e) {
            return new Verification.Altered(position, String.valueOf(e.getMessage()));
        }
        Verification.Altered altered = chain.next(position, parts.hash(), record, parts.bodyStart(), parts.bodyEnd());
        if (altered != null) {
            return altered;
        }
        long latest = LogEnd.latestNanos(position, record);
        if (latest != Math.max(latestNanos, latest - parts.lateness())) {
            return new Verification.Altered(position, "the record's lateness is wrong");
        }
        latestNanos = latest;
        whole.accept(RecordCodec.decode(position, record));
        return null;
    }
}
