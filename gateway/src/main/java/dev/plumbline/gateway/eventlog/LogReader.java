package dev.plumbline.gateway.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** Answers queries from a store's {@link EventIndex} and from the memory of what is recent. Safe for any thread. */
public final class LogReader {

    private static final int LEAST_PAGE = 32;
    private static final int LARGEST_PAGE = 1024;

    private final EventIndex index;
    private final RecentEvents events;
    private final SourceCache cache;

    public LogReader(EventIndex index, RecentEvents events, SourceCache cache) {
        this.index = index;
        this.events = events;
        this.cache = cache;
    }

    /** The events from one position to another, both included, ascending, at most {@code limit}. */
    public List<StoredEvent> range(long from, long to, int limit) {
        long last = Math.min(to, from + limit - 1);
        if (last < from) {
            return List.of();
        }
        List<StoredEvent> recent = events.range(from, last);
        return recent != null ? recent : index.range(from, last, limit);
    }

    /**
     * The events the query wants with {@code after < position <= head}, ascending, at most {@code limit}.
     *
     * @param head the log's head, or a position before it
     */
    public List<StoredEvent> query(LogQuery query, long after, long head, int limit) {
        if (after >= head) {
            return List.of();
        }
        if (query.isEverything()) {
            return range(after + 1, head, limit);
        }
        IndexKey[] keys = keys(query);
        List<StoredEvent> cached = fromCache(query, keys, after, head, limit);
        return cached != null ? cached : fromIndex(query, keys, after, head, limit);
    }

    private @Nullable List<StoredEvent> fromCache(LogQuery query, IndexKey[] keys, long after, long head, int limit) {
        List<StoredEvent> found = new ArrayList<>();
        boolean exact = query.others().isEmpty();
        boolean inOrder = true;
        long last = 0;
        for (IndexKey key : keys) {
            List<StoredEvent> history = history(key, head);
            if (history == null) {
                return null;
            }
            for (StoredEvent event : history) {
                if (event.position() > after && event.position() <= head && (exact || query.wants(event))) {
                    found.add(event);
                    inOrder &= event.position() > last;
                    last = event.position();
                }
            }
        }
        if (!inOrder) {
            found.sort(Comparator.comparingLong(StoredEvent::position));
            dropRepeated(found);
        }
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    private @Nullable List<StoredEvent> history(IndexKey key, long head) {
        List<StoredEvent> cached = cache.find(key);
        if (cached != null) {
            return cached;
        }
        long[] stored = index.positions(key, 0, head, SourceCache.MOST_EVENTS + 1);
        if (stored.length > SourceCache.MOST_EVENTS) {
            return null;
        }
        List<StoredEvent> history =
                events(stored).stream().filter(key::isOf).toList(); // An index knows a hash of its keys.
        cache.put(key, head, history);
        return history;
    }

    private List<StoredEvent> fromIndex(LogQuery query, IndexKey[] keys, long after, long head, int limit) {
        List<StoredEvent> found = new ArrayList<>();
        int page = Math.clamp(limit, LEAST_PAGE, LARGEST_PAGE);
        long from = after;
        while (from < head && found.size() < limit) {
            long[][] pages = new long[keys.length][];
            long horizon = head;
            for (int i = 0; i < pages.length; i++) {
                pages[i] = index.positions(keys[i], from, head, page);
                if (pages[i].length == page) {
                    horizon = Math.min(horizon, pages[i][page - 1]);
                }
            }
            long known = horizon;
            long[] candidates = Arrays.stream(pages)
                    .flatMapToLong(Arrays::stream)
                    .filter(position -> position <= known)
                    .sorted()
                    .distinct()
                    .toArray();
            addWanted(query, candidates, limit, found);
            from = horizon;
        }
        return found;
    }

    /** The events the query wants with a position less than {@code before}, newest first, at most {@code limit}. */
    public List<StoredEvent> newest(LogQuery query, long before, int limit) {
        if (query.isEverything()) {
            long to = before - 1;
            return range(Math.max(1, to - limit + 1), to, limit).reversed();
        }
        IndexKey[] keys = keys(query);
        List<StoredEvent> found = new ArrayList<>();
        int page = Math.clamp(limit, LEAST_PAGE, LARGEST_PAGE);
        long to = before;
        while (to > 1 && found.size() < limit) {
            long[][] pages = new long[keys.length][];
            long horizon = 1;
            for (int i = 0; i < pages.length; i++) {
                pages[i] = index.newestPositions(keys[i], to, page);
                if (pages[i].length == page) {
                    horizon = Math.max(horizon, pages[i][page - 1]);
                }
            }
            long known = horizon;
            long[] ascending = Arrays.stream(pages)
                    .flatMapToLong(Arrays::stream)
                    .filter(position -> position >= known)
                    .sorted()
                    .distinct()
                    .toArray();
            addWanted(query, descending(ascending), limit, found);
            to = horizon;
        }
        return found;
    }

    /** How many events up to {@code head} have the tag and one of the types (any where none), but no more than {@code atMost}. */
    public long count(Tag tag, Set<String> types, long head, long atMost) {
        long count = 0;
        for (String type : types.isEmpty() ? index.types() : types) {
            count += index.count(new IndexKey(tag, type), head, atMost - count);
        }
        return count;
    }

    /** Index keys that together hold every event the query wants (and others, where a clause has several tags). */
    private IndexKey[] keys(LogQuery query) {
        if (query.others().isEmpty()) {
            return query.keys();
        }
        List<IndexKey> keys = new ArrayList<>(List.of(query.keys()));
        for (LogQuery.Clause clause : query.others()) {
            for (String type : clause.types().isEmpty() ? index.types() : clause.types()) {
                keys.add(new IndexKey(clause.firstTag(), type));
            }
        }
        return keys.toArray(IndexKey[]::new);
    }

    private void addWanted(LogQuery query, long[] candidates, int limit, List<StoredEvent> found) {
        int step = Math.max(1, limit - found.size());
        for (int at = 0; at < candidates.length && found.size() < limit; at += step) {
            long[] chunk = Arrays.copyOfRange(candidates, at, Math.min(candidates.length, at + step));
            for (StoredEvent event : events(chunk)) {
                if (found.size() < limit && query.wants(event)) {
                    found.add(event);
                }
            }
        }
    }

    private List<StoredEvent> events(long[] wanted) {
        if (wanted.length == 0) {
            return List.of();
        }
        List<StoredEvent> found = new ArrayList<>(wanted.length);
        for (long position : wanted) {
            StoredEvent event = events.get(position);
            if (event == null) {
                return index.events(wanted);
            }
            found.add(event);
        }
        return found;
    }

    private static void dropRepeated(List<StoredEvent> sorted) {
        for (int i = sorted.size() - 1; i > 0; i--) {
            if (sorted.get(i).position() == sorted.get(i - 1).position()) {
                sorted.remove(i);
            }
        }
    }

    private static long[] descending(long[] ascending) {
        long[] reversed = new long[ascending.length];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = ascending[ascending.length - 1 - i];
        }
        return reversed;
    }
}
