package dev.plumbline.gateway.eventlog.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.EventKeys;
import dev.plumbline.gateway.eventlog.IndexKey;
import dev.plumbline.gateway.eventlog.KeyHash;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.axonframework.messaging.eventstreaming.Tag;

/** A block of the index answers as the events that it is made of. */
class IndexBlockProperties {

    @Property(tries = 30)
    void finds_every_key_at_its_positions_and_no_other_before_and_after_it_is_sealed(
            @ForAll @IntRange(max = 70) int number,
            @ForAll @IntRange(min = 1, max = 400) int events,
            @ForAll long seed) {
        Random random = new Random(seed);
        OpenBlock open = new OpenBlock(number);
        List<StoredEvent> all = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            StoredEvent event = event(IndexBlock.first(number) + i, random);
            all.add(event);
            open.add(event, EventKeys.of(event.name(), event.tags(), EventChain.sha256()));
        }
        IndexBlock sealed = open.seal();
        BlockFilter filter = new BlockFilter();
        for (int before = 0; before < number; before++) {
            filter.add(before, BlockFilter.empty());
        }
        filter.add(number, sealed.filter());
        for (IndexKey key : keys()) {
            long[] expected = all.stream()
                    .filter(event -> event.name().equals(key.type())
                            && (key.tag().equals(IndexKey.NO_TAG)
                                    || event.tags().contains(key.tag())))
                    .mapToLong(StoredEvent::position)
                    .toArray();
            long hash = KeyHash.of(key);
            assertThat(open.positions(hash)).isEqualTo(expected);
            assertThat(sealed.positions(hash)).isEqualTo(expected);
            if (expected.length > 0) {
                assertThat(filter.candidates(hash, 0, number)).containsExactly(number);
                assertThat(filter.candidates(hash, 0, number - 1)).isEmpty();
            }
        }
        assertThat(sealed.types())
                .isEqualTo(
                        all.stream().map(StoredEvent::name).distinct().sorted().toList());
    }

    private static StoredEvent event(long position, Random random) {
        return new StoredEvent(
                position,
                "id" + position,
                Instant.EPOCH,
                "type" + random.nextInt(3),
                1,
                new byte[0],
                Map.of(),
                Set.of(Tag.of("task", "T" + random.nextInt(20)), Tag.of("person", "P" + random.nextInt(3))),
                0,
                ChainHash.GENESIS);
    }

    private static List<IndexKey> keys() {
        List<IndexKey> keys = new ArrayList<>();
        for (int type = 0; type < 4; type++) {
            keys.add(IndexKey.ofType("type" + type));
            for (int i = 0; i < 22; i++) {
                keys.add(new IndexKey(Tag.of("task", "T" + i), "type" + type));
                keys.add(new IndexKey(Tag.of("person", "P" + i), "type" + type));
            }
        }
        return keys;
    }
}
