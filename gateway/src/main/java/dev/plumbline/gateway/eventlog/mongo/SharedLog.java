package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import dev.plumbline.gateway.store.StoreException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.bson.types.ObjectId;

/**
 * Where the events of this writer and of others come together, in the order of their positions. Any thread may bring them.
 */
final class SharedLog {

    private static final int DOCUMENTS_AT_ONCE = 64;

    private final ObjectId writer = new ObjectId();
    private final LogCollections collections;
    private final DocumentStarts starts;
    private final Turns turns;
    private LongSupplier head = () -> 0;
    private Consumer<List<PlacedEvent>> visible = _ -> {};
    private volatile long lastOwn;

    SharedLog(LogCollections collections, DocumentStarts starts) {
        this.collections = collections;
        this.starts = starts;
        this.turns = new Turns(writer, collections.turns());
    }

    /**
     * To be called once, before anything else happens.
     *
     * @param head position of the last visible event
     * @param visible makes events visible that follow the head; of those that are visible already nothing happens
     */
    void bind(LongSupplier head, Consumer<List<PlacedEvent>> visible) {
        this.head = head;
        this.visible = visible;
    }

    /** Who this is among the writers of the log. */
    ObjectId writer() {
        return writer;
    }

    Turns turns() {
        return turns;
    }

    long head() {
        return head.getAsLong();
    }

    /** Whether this writer stored the event at the position, which is the next to become visible. */
    boolean isOwn(long position) {
        return position <= lastOwn;
    }

    /** A document of this writer is stored; to be said before its events are shown. */
    void stored(GroupDocument document) {
        starts.add(document.first());
        lastOwn = document.last();
    }

    /** Makes events visible that are stored and follow the head. */
    void show(List<PlacedEvent> events) {
        visible.accept(events);
    }

    /**
     * Makes a stored document visible.
     *
     * @return {@code false} if there are events between the head and it, which have to be shown first
     */
    boolean show(GroupDocument document) {
        long now = head();
        if (document.first() > now + 1) {
            return false;
        }
        if (document.last() > now) {
            starts.add(document.first());
            visible.accept(document.events(EventChain.sha256()));
            if (!document.by().equals(writer) && document.isLast()) {
                turns.seen(document.by(), document.more());
            }
        }
        return true;
    }

    /**
     * Makes everything visible that is stored.
     *
     * @throws StoreException if it cannot be read
     */
    void catchUp() {
        List<GroupDocument> documents;
        do {
            documents = collections.from(head() + 1, DOCUMENTS_AT_ONCE);
            for (GroupDocument document : documents) {
                if (!show(document)) {
                    throw new StoreException("The event at position " + (head() + 1) + " is missing from "
                            + collections.workspace().name() + ". Run `plumbline audit verify` and restore a backup.");
                }
            }
        } while (documents.size() == DOCUMENTS_AT_ONCE);
    }
}
