package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import dev.plumbline.gateway.eventlog.index.BlockIndex;
import dev.plumbline.gateway.eventlog.index.IndexKeeper;
import dev.plumbline.gateway.eventlog.index.OpenBlock;
import dev.plumbline.gateway.store.StoreException;
import java.security.MessageDigest;
import java.util.List;

/** Reads what has to be in memory of a log that is being opened: the summary of its index, and the events since. */
final class StoredLog {

    private static final int DOCUMENTS_AT_ONCE = 256;

    private final LogCollections collections;
    private final BlockIndex index;
    private final DocumentStarts starts;
    private final IndexKeeper keeper;
    private final MessageDigest sha256 = EventChain.sha256();

    StoredLog(LogCollections collections, BlockIndex index, DocumentStarts starts, IndexKeeper keeper) {
        this.collections = collections;
        this.index = index;
        this.starts = starts;
        this.keeper = keeper;
    }

    /** Where the log ends. */
    LogEnd read() {
        readSummaries();
        LogEnd end = LogEnd.START;
        long indexed = index.storedEvents();
        long next = indexed == 0 ? 1 : starts.documentOf(indexed);
        List<GroupDocument> documents;
        do {
            documents = collections.from(next, DOCUMENTS_AT_ONCE);
            for (GroupDocument document : documents) {
                if (document.first() != next) {
                    throw missing(next);
                }
                starts.add(next);
                end = add(document, indexed);
                next = document.last() + 1;
            }
        } while (documents.size() == DOCUMENTS_AT_ONCE);
        if (end.position() < indexed) {
            throw missing(Math.max(collections.head(), end.position()) + 1);
        }
        return end;
    }

    private void readSummaries() {
        int next = 0;
        List<LogCollections.BlockSummary> blocks;
        do {
            blocks = collections.summaries(next);
            for (LogCollections.BlockSummary block : blocks) {
                if (block.number() != next) {
                    return; // From here on it is built anew.
                }
                starts.add(block.starts());
                index.load(block.number(), block.types(), block.filter());
                next++;
            }
        } while (!blocks.isEmpty());
    }

    private LogEnd add(GroupDocument document, long indexed) {
        List<PlacedEvent> events = document.events(sha256);
        List<PlacedEvent> added =
                events.stream().filter(event -> event.position() > indexed).toList();
        for (OpenBlock full : index.add(added)) {
            keeper.keep(full, true);
        }
        return events.getLast().end();
    }

    private StoreException missing(long position) {
        return new StoreException("The event at position " + position + " is missing from "
                + collections.workspace().name() + ". Run `plumbline audit verify` and restore a backup.");
    }
}
