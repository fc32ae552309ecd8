package dev.plumbline.gateway.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RecentPositionsProperties {

    private static final int HEAD = 100;

    /** Whatever was dropped, a key's last position is right if it lies after the floor, and absent if not. */
    @Property
    void answers_are_exact_after_the_floor(
            @ForAll @Size(max = 300) List<@Size(min = 1, max = 4) List<@IntRange(max = 25) Integer>> events,
            @ForAll @IntRange(min = 2, max = 40) int remembered) {
        RecentPositions recent = new RecentPositions(remembered, HEAD);
        Map<IndexKey, Long> all = new HashMap<>();
        long position = HEAD;
        for (List<Integer> numbers : events) {
            position++;
            List<IndexKey> keys = new ArrayList<>();
            for (int number : numbers) {
                keys.add(key(number));
                all.put(key(number), position);
            }
            recent.record(position, keys.toArray(IndexKey[]::new));

            RecentPositions.Window window = recent.window();
            assertThat(window.floor()).isBetween((long) HEAD, position - 1);
            for (int number = 0; number <= 25; number++) {
                long last = all.getOrDefault(key(number), 0L);
                long remembers = window.last(key(number));
                assertThat(remembers == last || (remembers == 0 && last <= window.floor()))
                        .as("key %d: remembered %d, true %d, floor %d", number, remembers, last, window.floor())
                        .isTrue();
            }
        }
    }

    private static IndexKey key(int number) {
        return new IndexKey(TestEvents.tag("task", "T" + number), "type");
    }
}
