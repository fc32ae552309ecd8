package dev.plumbline.gateway.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * Walks a log from its first event and recomputes the {@link EventChain}. Feed it every event in order; it answers with
 * the first that does not belong where it stands. Knows nothing of the store: what a store can have wrong besides (index,
 * files) it checks itself.
 */
public final class ChainVerifier {

    private final EventChain chain = new EventChain();
    private long events;
    private ChainHash head = ChainHash.GENESIS;
    private int remaining;

    /**
     * Checks the next event.
     *
     * @param position where the store has it
     * @param stored the hash the store has for it
     * @param bytes holds its canonical bytes from {@code start} to {@code end} exclusive
     * @return what is wrong, or {@code null} if nothing is
     */
    public Verification.@Nullable Altered next(long position, ChainHash stored, byte[] bytes, int start, int end) {
        long expected = events + 1;
        if (position != expected) {
            return new Verification.Altered(expected, "the event is missing");
        }
        if (!chain.next(head, position, chain.content(bytes, start, end)).equals(stored)) {
            return new Verification.Altered(position, "the event does not match its hash");
        }
        StoredEvent event;
        try {
            event = EventBody.decode(position, stored, new ByteReader(bytes, start, end));
        } catch (IllegalArgumentException e) {
            return new Verification.Altered(position, "the event cannot be read: " + e.getMessage());
        }
        if (remaining > 0 && event.remaining() != remaining - 1) {
            return new Verification.Altered(position, "the event is not the next of its transaction");
        }
        remaining = event.remaining();
        events = position;
        head = stored;
        return null;
    }

    /** How many events were found in order. */
    public long events() {
        return events;
    }

    /** The result, after the last event. */
    public Verification end() {
        return remaining == 0
                ? new Verification.Whole(events, head)
                : new Verification.Altered(events + 1, "the rest of a transaction is missing");
    }
}
