package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventIndex;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import dev.plumbline.gateway.eventlog.index.BlockIndex;
import dev.plumbline.gateway.eventlog.index.IndexBlock;
import dev.plumbline.gateway.eventlog.index.IndexKeeper;
import dev.plumbline.gateway.eventlog.index.OpenBlock;
import dev.plumbline.gateway.store.StoreException;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index in step with the events: those found when the log is opened, and those that become visible. */
final class KeptIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptIndex.class);

    private final RocksBlocks blocks;
    private final Records records;
    private final BlockIndex index;
    private final IndexKeeper keeper;
    private long indexed;

    KeptIndex(RocksBlocks blocks, Records records) {
        this.blocks = blocks;
        this.records = records;
        this.index = new BlockIndex(blocks);
        this.keeper = new IndexKeeper(blocks, index);
    }

    EventIndex events() {
        return new RocksEventIndex(index, records);
    }

    /**
     * Learns what is stored of the index, and builds the rest.
     *
     * @param head position of the log's last event
     * @throws StoreException if an event cannot be read, and so cannot be found
     */
    void open(long head) {
        blocks.summarize(index, head);
        indexed = index.storedEvents();
        blocks.dropFrom(IndexBlock.of(indexed + 1));
        if (head - indexed > IndexBlock.EVENTS) {
            LOG.info("The index of the events from {} to {} is built from them", indexed + 1, head);
        }
        read(keeper::keepNow);
    }

    /** Adds what was stored but never became visible before the log was opened anew. */
    void catchUp(long head) {
        if (head < indexed) {
            throw new StoreException("The log in " + blocks.name() + " ends at position " + head + ", but events up to "
                    + indexed + " were visible. Restart this server.");
        }
        read(full -> keeper.keep(full, true));
    }

    private void read(Consumer<OpenBlock> whenFull) {
        records.from(indexed + 1, event -> add(List.of(event), whenFull));
    }

    /** Adds events that are about to become visible. */
    void add(List<PlacedEvent> events) {
        add(events, full -> keeper.keep(full, true));
    }

    private void add(List<PlacedEvent> events, Consumer<OpenBlock> whenFull) {
        index.add(events).forEach(whenFull);
        indexed = events.getLast().position();
    }

    /** Stores what is under way; the rest follows from the log at the next start. */
    @Override
    public void close() {
        keeper.close();
    }
}
