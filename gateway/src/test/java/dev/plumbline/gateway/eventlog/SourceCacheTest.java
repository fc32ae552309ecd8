package dev.plumbline.gateway.eventlog;

import static dev.plumbline.gateway.eventlog.TestEvents.tag;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SourceCacheTest {

    private static final String TYPE = "stroke.StrokeRecorded";
    private static final int EVENTS_PER_KEY = 32;
    private static final int KEYS = 500;
    private static final int READERS = 2;

    /** Remembers and caches next to nothing, so that entries come and go while events are added. */
    private final RecentPositions recent = new RecentPositions(16, 0);

    private final SourceCache cache = new SourceCache(4_000, recent);
    private final AtomicLong reads = new AtomicLong();
    private volatile long head;

    /** What a decision would miss otherwise was there before it asked, and so is no conflict to the one who appends. */
    @Test
    void an_entry_has_every_visible_event_however_reading_and_adding_fall_together() throws Exception {
        var readers = IntStream.range(0, READERS)
                .mapToObj(_ -> CompletableFuture.runAsync(
                        this::read, task -> Thread.ofPlatform().start(task)))
                .toList();
        for (long position = 1; position <= KEYS * EVENTS_PER_KEY; position++) {
            IndexKey[] keys = {key(position)};
            recent.record(position, keys);
            cache.extend(event(position), keys);
            head = position;
            long before = reads.get();
            while (reads.get() == before && readers.stream().noneMatch(CompletableFuture::isDone)) {
                Thread.onSpinWait();
            }
        }
        for (var reader : readers) {
            reader.get(60, TimeUnit.SECONDS);
        }
    }

    private void read() {
        for (long visible = head; visible < KEYS * EVENTS_PER_KEY; visible = head) {
            reads.incrementAndGet();
            if (visible > 0) {
                read(visible);
            }
        }
    }

    private void read(long visible) {
        IndexKey key = key(visible);
        var positions = LongStream.rangeClosed(visible - (visible - 1) % EVENTS_PER_KEY, visible);
        List<StoredEvent> cached = cache.find(key);
        if (cached == null) {
            cache.put(key, visible, positions.mapToObj(SourceCacheTest::event).toList());
        } else {
            assertThat(cached)
                    .extracting(StoredEvent::position)
                    .startsWith(positions.boxed().toArray(Long[]::new));
        }
    }

    /** Each key has as many events in a row. */
    private static IndexKey key(long position) {
        return new IndexKey(tag("task", "T" + (position - 1) / EVENTS_PER_KEY), TYPE);
    }

    private static StoredEvent event(long position) {
        return new StoredEvent(
                position,
                "e" + position,
                Instant.EPOCH,
                TYPE,
                1,
                new byte[0],
                Map.of(),
                Set.of(),
                0,
                ChainHash.GENESIS);
    }
}
