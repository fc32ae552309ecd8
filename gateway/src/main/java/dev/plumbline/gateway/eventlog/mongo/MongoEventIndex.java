package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.EventIndex;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.RecordCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import dev.plumbline.gateway.store.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds events by their keys: in stored blocks, of which it knows by a filter in memory which to ask, and in memory for the
 * newest that no stored block has.
 */
final class MongoEventIndex implements EventIndex {

    /** Blocks asked in one round trip. */
    private static final int BLOCKS_AT_ONCE = 16;

    /** Documents read in one round trip. */
    private static final int DOCUMENTS_AT_ONCE = 256;

    private final LogCollections collections;
    private final BlockFilter filter = new BlockFilter();
    private final DocumentStarts starts = new DocumentStarts();
    private final Set<String> types = ConcurrentHashMap.newKeySet();
    private volatile State state = new State(0, List.of(new OpenBlock(0)));

    /**
     * What is where.
     *
     * @param stored blocks before this number are stored
     * @param resident the others, ascending; only the last may have room
     */
    private record State(int stored, List<OpenBlock> resident) {}

    MongoEventIndex(LogCollections collections) {
        this.collections = collections;
    }

    /** Where documents begin. */
    DocumentStarts starts() {
        return starts;
    }

    // --- what is added, one thread at a time ---

    /** Takes over the next stored block. */
    void add(LogCollections.BlockSummary block) {
        starts.add(block.starts());
        types.addAll(block.types());
        filter.add(block.number(), block.filter());
        state = new State(block.number() + 1, List.of(new OpenBlock(block.number() + 1)));
    }

    /** Events that are about to become visible. Returns the blocks that are full now. */
    List<OpenBlock> add(List<PlacedEvent> events) {
        List<OpenBlock> full = new ArrayList<>();
        for (PlacedEvent event : events) {
            types.add(event.event().name());
            OpenBlock open = state.resident().getLast();
            open.add(event.event(), event.keys());
            if (IndexBlock.of(event.position() + 1) != open.number()) {
                full.add(open);
                opened(new OpenBlock(open.number() + 1));
            }
        }
        return full;
    }

    private synchronized void opened(OpenBlock open) {
        List<OpenBlock> resident = new ArrayList<>(state.resident());
        resident.add(open);
        state = new State(state.stored(), List.copyOf(resident));
    }

    /** The first of the resident blocks is stored now. */
    synchronized void stored(IndexBlock block) {
        filter.add(block.number(), block.filter());
        List<OpenBlock> resident = state.resident();
        state = new State(block.number() + 1, List.copyOf(resident.subList(1, resident.size())));
    }

    /** How many events the stored blocks have. */
    long storedEvents() {
        return (long) state.stored() * IndexBlock.EVENTS;
    }

    // --- what is asked ---

    @Override
    public long[] positions(IndexKey key, long after, long upTo, int limit) {
        long hash = KeyHash.of(key);
        State now = state;
        LongStream.Builder found = LongStream.builder();
        int count = 0;
        int last = Math.min(now.stored() - 1, IndexBlock.of(upTo));
        List<Integer> candidates = filter.candidates(hash, IndexBlock.of(after + 1), last);
        for (int at = 0; at < candidates.size() && count < limit; at += BLOCKS_AT_ONCE) {
            count += add(found, inStored(hash, part(candidates, at)), after, upTo);
        }
        for (OpenBlock block : now.resident()) {
            if (count < limit && IndexBlock.first(block.number()) <= upTo) {
                count += add(found, block.positions(hash), after, upTo);
            }
        }
        return found.build().limit(limit).toArray();
    }

    private static int add(LongStream.Builder found, long[] positions, long after, long upTo) {
        int count = 0;
        for (long position : positions) {
            if (position > after && position <= upTo) {
                found.add(position);
                count++;
            }
        }
        return count;
    }

    private static List<Integer> part(List<Integer> blocks, int from) {
        return blocks.subList(from, Math.min(blocks.size(), from + BLOCKS_AT_ONCE));
    }

    /** The key's positions in stored blocks, ascending. */
    private long[] inStored(long hash, List<Integer> blocks) {
        List<LogCollections.Page> pages = collections.pages(IndexBlock.page(hash), blocks);
        if (pages.size() != blocks.size()) {
            throw new StoreException("A part of the index of the log in "
                    + collections.workspace().name()
                    + " is missing. Restart this server: it is built anew from the log.");
        }
        return pages.stream()
                .flatMapToLong(page -> Arrays.stream(IndexBlock.positions(page.block(), page.keys(), hash)))
                .toArray();
    }

    @Override
    public long[] newestPositions(IndexKey key, long before, int limit) {
        long hash = KeyHash.of(key);
        State now = state;
        LongStream.Builder found = LongStream.builder();
        int count = 0;
        for (OpenBlock block : now.resident().reversed()) {
            if (count < limit) {
                count += addDescending(found, block.positions(hash), before);
            }
        }
        int last = before > now.stored() * (long) IndexBlock.EVENTS ? now.stored() - 1 : IndexBlock.of(before);
        List<Integer> candidates = filter.candidates(hash, 0, last).reversed();
        for (int at = 0; at < candidates.size() && count < limit; at += BLOCKS_AT_ONCE) {
            count += addDescending(found, inStored(hash, part(candidates, at)), before);
        }
        return found.build().limit(limit).toArray();
    }

    private static int addDescending(LongStream.Builder found, long[] ascending, long before) {
        int count = 0;
        for (int i = ascending.length - 1; i >= 0; i--) {
            if (ascending[i] < before) {
                found.add(ascending[i]);
                count++;
            }
        }
        return count;
    }

    @Override
    public long count(IndexKey key, long upTo, long atMost) {
        long hash = KeyHash.of(key);
        State now = state;
        long count = 0;
        int last = Math.min(now.stored() - 1, upTo < 1 ? -1 : IndexBlock.of(upTo));
        List<Integer> candidates = filter.candidates(hash, 0, last);
        for (int at = 0; at < candidates.size() && count < atMost; at += BLOCKS_AT_ONCE) {
            count += upTo(inStored(hash, part(candidates, at)), upTo);
        }
        for (OpenBlock block : now.resident()) {
            count += count < atMost ? upTo(block.positions(hash), upTo) : 0;
        }
        return Math.min(count, atMost);
    }

    private static long upTo(long[] positions, long upTo) {
        return Arrays.stream(positions).filter(position -> position <= upTo).count();
    }

    @Override
    public List<StoredEvent> events(long[] positions) {
        List<StoredEvent> events = new ArrayList<>(positions.length);
        for (int at = 0; at < positions.length; at += DOCUMENTS_AT_ONCE) {
            long[] part = Arrays.copyOfRange(positions, at, Math.min(positions.length, at + DOCUMENTS_AT_ONCE));
            Map<Long, GroupDocument> documents = new HashMap<>();
            Set<Long> firsts = new TreeSet<>();
            for (long position : part) {
                firsts.add(starts.documentOf(position));
            }
            for (GroupDocument document : collections.at(firsts)) {
                documents.put(document.first(), document);
            }
            for (long position : part) {
                events.add(RecordCodec.decode(position, record(documents.get(starts.documentOf(position)), position)));
            }
        }
        return events;
    }

    private byte[] record(@Nullable GroupDocument document, long position) {
        if (document == null || position < document.first() || position > document.last()) {
            throw missing(position);
        }
        return document.records().get((int) (position - document.first()));
    }

    @Override
    public List<StoredEvent> range(long from, long to, int limit) {
        int expected = (int) Math.min(limit, to - from + 1);
        List<StoredEvent> events = new ArrayList<>(expected);
        long position = from;
        for (GroupDocument document : collections.between(starts.documentOf(from), from + expected - 1)) {
            for (; events.size() < expected && position <= document.last(); position++) {
                events.add(RecordCodec.decode(position, record(document, position)));
            }
        }
        if (events.size() < expected) {
            throw missing(position);
        }
        return events;
    }

    @Override
    public long latestNanos(long position) {
        List<GroupDocument> document = collections.at(Set.of(starts.documentOf(position)));
        return LogEnd.latestNanos(position, record(document.isEmpty() ? null : document.getFirst(), position));
    }

    @Override
    public Collection<String> types() {
        return Collections.unmodifiableCollection(types);
    }

    private StoreException missing(long position) {
        return new StoreException("The event at position " + position + " is missing from "
                + collections.workspace().name() + ". Run `plumbline audit verify` and restore a backup.");
    }
}
