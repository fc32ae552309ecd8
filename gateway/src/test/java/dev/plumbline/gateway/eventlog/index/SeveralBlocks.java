package dev.plumbline.gateway.eventlog.index;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;

/** A log of several blocks of the index, in any store, and what must be found in it. */
public final class SeveralBlocks {

    public static final int BLOCKS = 3;
    public static final int EVENTS = BLOCKS * IndexBlock.EVENTS + 500;
    public static final Tag PERSON = tag("person", "P");

    private SeveralBlocks() {}

    /** Appends the events, one or three together. */
    public static void fill(EventLog log) throws Exception {
        List<CompletableFuture<Long>> appends = new ArrayList<>();
        for (int i = 0; i < EVENTS; ) {
            int together = i + 3 <= EVENTS && i % 5 == 0 ? 3 : 1;
            List<NewEvent> events = new ArrayList<>();
            for (int j = 0; j < together; j++, i++) {
                events.add(event(
                        i % 3 == 0 ? "stroke" : "erase",
                        Instant.EPOCH.plusSeconds(i),
                        tag("task", "T" + i / 700),
                        tag("stroke", "S" + i),
                        PERSON));
            }
            appends.add(log.append(AppendCondition.none(), events));
            if (appends.size() == 2_000) {
                CompletableFuture.allOf(appends.toArray(CompletableFuture[]::new))
                        .get();
                appends.clear();
            }
        }
        CompletableFuture.allOf(appends.toArray(CompletableFuture[]::new)).get();
    }

    /** Finds the events by their keys as by a plain filter. */
    public static void assertFound(EventLog log) {
        assertThat(log.head()).isEqualTo(EVENTS);
        List<StoredEvent> all = log.read(1, EVENTS);
        assertThat(all).extracting(StoredEvent::position).isSorted().hasSize(EVENTS);
        for (String task : List.of("T0", "T5", "T6", "T11", "T17")) {
            List<Long> expected = positions(all, event -> event.tags().contains(tag("task", task)));
            assertThat(positions(log.readByTag(tag("task", task), Set.of(), 0, EVENTS), _ -> true))
                    .isEqualTo(expected);
            assertThat(positions(
                            log.readByTagNewestFirst(tag("task", task), Set.of(), Long.MAX_VALUE, EVENTS), _ -> true))
                    .isEqualTo(expected.reversed());
            assertThat(log.countByTag(tag("task", task), Set.of(), EVENTS)).isEqualTo(expected.size());
        }
        assertThat(positions(log.readByTagNewestFirst(PERSON, Set.of("stroke"), 9_000, 10), _ -> true))
                .isEqualTo(positions(all, event -> event.name().equals("stroke") && event.position() < 9_000)
                        .reversed()
                        .subList(0, 10));
        assertThat(positions(log.query(LogQuery.of(tag("stroke", "S5000"), Set.of("erase")), 0, EVENTS, 10), _ -> true))
                .containsExactly(5_001L);
        assertThat(log.query(LogQuery.of(tag("stroke", "never"), Set.of("erase")), 0, EVENTS, 10))
                .isEmpty();
        assertThat(log.positionBefore(Instant.EPOCH.plusSeconds(8_000))).isEqualTo(8_000);
    }

    private static List<Long> positions(List<StoredEvent> events, Predicate<StoredEvent> wanted) {
        return events.stream().filter(wanted).map(StoredEvent::position).toList();
    }
}
