package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.LogWalk;
import dev.plumbline.gateway.eventlog.RecordVerifier;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Verification;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Verifies the documents of the log, from the first. */
final class MongoLogWalk implements LogWalk {

    private static final int DOCUMENTS_AT_ONCE = 64;

    private final LogCollections collections;
    private final LongSupplier head;
    private final Consumer<GroupDocument> begun;
    private final Consumer<StoredEvent> whole;
    private final RecordVerifier records = new RecordVerifier();

    /** Read and not verified to their end; the first has the next event. */
    private final Deque<GroupDocument> ahead = new ArrayDeque<>();

    /** Where the document begins that has the next event. */
    private long next = 1;

    MongoLogWalk(LogCollections collections, LongSupplier head) {
        this(collections, head, _ -> {}, _ -> {});
    }

    /**
     * @param head up to where there must be events
     * @param begun is given each document before its events are verified
     * @param whole is given each event that is right
     */
    MongoLogWalk(
            LogCollections collections, LongSupplier head, Consumer<GroupDocument> begun, Consumer<StoredEvent> whole) {
        this.collections = collections;
        this.head = head;
        this.begun = begun;
        this.whole = whole;
    }

    @Override
    public Optional<Verification.Altered> next(int limit) {
        long upTo = Math.min(head.getAsLong(), verified() + limit);
        while (verified() < upTo) {
            if (ahead.isEmpty()) {
                try {
                    ahead.addAll(collections.from(next, DOCUMENTS_AT_ONCE));
                } catch (DamagedDocument e) {
                    return Optional.of(
                            new Verification.Altered(verified() + 1, "a document that may hold it is damaged"));
                }
            }
            if (ahead.isEmpty()) {
                return Optional.of(new Verification.Altered(verified() + 1, "the event is missing"));
            }
            Optional<Verification.Altered> altered = check(ahead.getFirst(), upTo);
            if (altered.isPresent()) {
                return altered;
            }
        }
        return Optional.empty();
    }

    private Optional<Verification.Altered> check(GroupDocument document, long upTo) {
        if (document.first() != next) {
            return Optional.of(new Verification.Altered(verified() + 1, "the event is missing"));
        }
        if (verified() < document.first()) {
            begun.accept(document);
        }
        for (long position = verified() + 1; position <= Math.min(upTo, document.last()); position++) {
            Verification.Altered altered =
                    records.next(position, document.records().get((int) (position - document.first())), whole);
            if (altered != null) {
                return Optional.of(altered);
            }
        }
        if (verified() == document.last()) {
            next = document.last() + 1;
            ahead.removeFirst();
        }
        return Optional.empty();
    }

    @Override
    public long verified() {
        return records.events();
    }

    /** The result, after the last event. */
    Verification end() {
        return records.end();
    }
}
