package dev.plumbline.gateway.eventlog.index;

import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.KeyHash;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import dev.plumbline.gateway.store.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * Finds positions by their keys: in stored blocks, of which it knows by a filter in memory which to ask, and in memory for the
 * newest that no stored block has. One thread at a time adds, any number ask.
 */
public final class BlockIndex {

    /** Blocks asked at once. */
    private static final int BLOCKS_AT_ONCE = 16;

    private final BlockStore store;
    private final BlockFilter filter = new BlockFilter();
    private final Set<String> types = ConcurrentHashMap.newKeySet();
    private volatile State state = new State(0, List.of(new OpenBlock(0)));

    /**
     * What is where.
     *
     * @param stored blocks before this number are stored
     * @param resident the others, ascending; only the last may have room
     */
    private record State(int stored, List<OpenBlock> resident) {}

    public BlockIndex(BlockStore store) {
        this.store = store;
    }

    // --- what is added, one thread at a time ---

    /** Takes over the next stored block, by the types that occur in it and its filter. */
    public void load(int block, Collection<String> typesOfBlock, byte[] filterOfBlock) {
        types.addAll(typesOfBlock);
        filter.add(block, filterOfBlock);
        state = new State(block + 1, List.of(new OpenBlock(block + 1)));
    }

    /** Adds events that are about to become visible. Returns the blocks that are full now. */
    public List<OpenBlock> add(List<PlacedEvent> events) {
        List<OpenBlock> full = new ArrayList<>();
        OpenBlock open = state.resident().getLast();
        for (PlacedEvent event : events) {
            while (IndexBlock.of(event.position()) != open.number()) { // Only where events are missing.
                open = after(open, full);
            }
            if (open.add(event.event(), event.keys())) {
                types.add(event.event().name());
            }
            if (IndexBlock.of(event.position() + 1) != open.number()) {
                open = after(open, full);
            }
        }
        return full;
    }

    private synchronized OpenBlock after(OpenBlock open, List<OpenBlock> full) {
        full.add(open);
        OpenBlock next = new OpenBlock(open.number() + 1);
        List<OpenBlock> resident = new ArrayList<>(state.resident());
        resident.add(next);
        state = new State(state.stored(), List.copyOf(resident));
        return next;
    }

    /** The first of the resident blocks is stored now. */
    synchronized void stored(IndexBlock block) {
        filter.add(block.number(), block.filter());
        List<OpenBlock> resident = state.resident();
        state = new State(block.number() + 1, List.copyOf(resident.subList(1, resident.size())));
    }

    /** How many events the stored blocks have. */
    public long storedEvents() {
        return (long) state.stored() * IndexBlock.EVENTS;
    }

    /** Every type that an event was added of. */
    public Collection<String> types() {
        return Collections.unmodifiableCollection(types);
    }

    // --- what is asked ---

    /** See {@link dev.plumbline.gateway.eventlog.EventIndex#positions}. */
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
        List<BlockStore.Page> pages = store.pages(IndexBlock.page(hash), blocks);
        if (pages.size() != blocks.size()) {
            throw new StoreException("A part of the index of the log in " + store.name()
                    + " is missing. Restart this server: it is built anew from the log.");
        }
        return pages.stream()
                .flatMapToLong(page -> Arrays.stream(IndexBlock.positions(page.block(), page.keys(), hash)))
                .toArray();
    }

    /** See {@link dev.plumbline.gateway.eventlog.EventIndex#newestPositions}. */
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

    /** See {@link dev.plumbline.gateway.eventlog.EventIndex#count}. */
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
}
