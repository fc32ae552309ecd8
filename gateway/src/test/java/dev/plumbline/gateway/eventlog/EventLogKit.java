package dev.plumbline.gateway.eventlog;

import static dev.plumbline.gateway.eventlog.TestEvents.criteria;
import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static dev.plumbline.gateway.eventlog.TestEvents.tag;
import static dev.plumbline.gateway.eventlog.TestEvents.types;
import static dev.plumbline.gateway.eventlog.TestEvents.unchangedSince;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link EventLog} promises. Subclass it per store; Axon's {@code StorageEngineTestSuite} is the other half.
 *
 * <p>Not asserted here: what survives a crash, a full disk or damaged files, that an acknowledged event was synced to the
 * disk, and any speed. Those differ by store and have tests of their own.
 */
public abstract class EventLogKit {

    private static final Tag TASK = tag("task", "T");
    private static final Tag OTHER = tag("task", "U");
    private static final Tag PERSON = tag("person", "P");

    @TempDir
    protected Path directory;

    protected EventLog log;

    /** Opens the log kept at this place; opened again after a close it must hold what was appended. */
    protected abstract EventLog open(Path place);

    /** The same, but remembering next to nothing in memory, so that answers come from the index. */
    protected abstract EventLog openForgetful(Path place);

    @BeforeEach
    void openLog() {
        log = open(directory);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    protected final long append(NewEvent... events) throws Exception {
        return get(log.append(AppendCondition.none(), List.of(events)));
    }

    private void reopen() {
        log.close();
        log = open(directory);
    }

    private void reopenForgetful() {
        log.close();
        log = openForgetful(directory);
    }

    // --- appending and reading back ---

    @Test
    void positions_count_from_one_without_gaps() throws Exception {
        assertThat(log.head()).isZero();
        assertThat(append(event("a", TASK), event("b", TASK))).isEqualTo(2);
        assertThat(append(event("c", TASK))).isEqualTo(3);
        assertThat(log.head()).isEqualTo(3);
        assertThat(positions(log.read(1, 10))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_event_is_read_back_as_it_was_appended_before_and_after_reopening() throws Exception {
        NewEvent appended = event("label.TaskOpened", TASK, PERSON);
        append(appended);
        assertSame(log.read(1, 1).getFirst(), appended);
        reopen();
        assertSame(log.read(1, 1).getFirst(), appended);
        assertThat(append(event("next"))).isEqualTo(2);
    }

    private static void assertSame(StoredEvent stored, NewEvent appended) {
        assertThat(stored.toNew()).usingRecursiveComparison().isEqualTo(appended);
    }

    @Test
    void an_empty_append_stores_nothing() throws Exception {
        append(event("a"));
        assertThat(append()).isEqualTo(1);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void the_events_of_an_append_know_how_many_of_them_follow() throws Exception {
        append(event("a"), event("b"), event("c"));
        append(event("d"));
        assertThat(log.read(1, 10)).extracting(StoredEvent::remaining).containsExactly(2, 1, 0, 0);
    }

    // --- conditions ---

    @Test
    void an_append_is_rejected_when_what_it_decided_on_has_changed() throws Exception {
        append(event("opened", TASK));
        append(event("submitted", TASK));

        assertRejected(unchangedSince(1, criteria(TASK, "submitted", "opened")));
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void an_append_is_stored_when_only_other_tags_or_types_have_changed() throws Exception {
        append(event("opened", TASK));
        append(event("submitted", OTHER), event("stroke", TASK));

        assertThat(get(log.append(unchangedSince(1, criteria(TASK, "submitted", "opened")), List.of(event("stroke")))))
                .isEqualTo(4);
    }

    @Test
    void a_condition_without_a_marker_covers_the_whole_log() throws Exception {
        append(event("opened", TASK));
        assertRejected(AppendCondition.withCriteria(criteria(TASK, "opened")));
        assertStored(AppendCondition.withCriteria(criteria(OTHER, "opened")));
    }

    @Test
    void several_tags_conflict_only_when_one_event_has_them_all() throws Exception {
        append(event("opened", TASK), event("opened", PERSON));
        EventCriteria both = EventCriteria.havingTags(Set.of(TASK, PERSON)).andBeingOneOfTypes(types("opened"));
        assertStored(AppendCondition.withCriteria(both));
        append(event("opened", PERSON, TASK));
        assertRejected(AppendCondition.withCriteria(both));
    }

    @Test
    void tags_alone_and_types_alone_are_conditions_too() throws Exception {
        append(event("opened", TASK));
        assertRejected(AppendCondition.withCriteria(EventCriteria.havingTags(TASK)));
        assertRejected(AppendCondition.withCriteria(EventCriteria.havingAnyTag().andBeingOneOfTypes(types("opened"))));
        assertRejected(AppendCondition.withCriteria(EventCriteria.havingAnyTag()));
        assertStored(AppendCondition.withCriteria(EventCriteria.havingAnyTag().andBeingOneOfTypes(types("closed"))));
    }

    @Test
    void any_of_several_alternatives_conflicts() throws Exception {
        append(event("stroke", tag("stroke", "T/1")));
        assertRejected(AppendCondition.withCriteria(EventCriteria.either(
                criteria(TASK, "opened"), criteria(tag("stroke", "T/1"), "stroke"), criteria(OTHER, "opened"))));
    }

    @Test
    void conditions_stay_exact_when_nothing_of_what_they_ask_is_remembered() throws Exception {
        reopenForgetful();
        for (int i = 1; i <= 200; i++) {
            append(event("opened", tag("task", "T" + i)));
        }
        for (int i = 1; i <= 200; i++) {
            Tag task = tag("task", "T" + i);
            assertRejected(unchangedSince(i - 1, criteria(task, "opened")));
        }
        reopenForgetful();
        assertRejected(unchangedSince(99, criteria(tag("task", "T100"), "opened")));
        assertStored(unchangedSince(100, criteria(tag("task", "T100"), "opened")));
    }

    @Test
    void of_many_appends_that_claim_the_same_thing_exactly_one_is_stored() throws Exception {
        for (int round = 0; round < 20; round++) {
            Tag claimed = tag("claim", "c" + round);
            List<CompletableFuture<Long>> claims = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                claims.add(log.append(
                        AppendCondition.withCriteria(criteria(claimed, "claimed")),
                        List.of(event("noted"), event("claimed", claimed))));
            }
            int stored = 0;
            for (CompletableFuture<Long> claim : claims) {
                stored += claim.handle((position, failure) -> failure == null ? 1 : 0)
                        .get(60, TimeUnit.SECONDS);
            }
            assertThat(stored).isEqualTo(1);
        }
        assertThat(log.head()).isEqualTo(40);
    }

    private void assertRejected(AppendCondition condition) {
        assertThatThrownBy(() -> get(log.append(condition, List.of(event("rejected")))))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    private void assertStored(AppendCondition condition) throws Exception {
        long before = log.head();
        assertThat(get(log.append(condition, List.of(event("stored"))))).isEqualTo(before + 1);
    }

    // --- what is refused ---

    @Test
    void an_event_outside_the_representable_time_is_refused_and_nothing_of_its_append_is_stored() throws Exception {
        assertThatThrownBy(() -> append(event("fine"), event("ancient", Instant.parse("1500-01-01T00:00:00Z"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1500-01-01T00:00:00Z");
        assertThat(append(event("next"))).isEqualTo(1);
    }

    // --- what a decision reads ---

    @Test
    void a_query_finds_what_it_wants_in_order_and_nothing_else() throws Exception {
        append(event("opened", TASK), event("stroke", TASK, tag("stroke", "T/1")), event("opened", OTHER));
        append(event("stroke", OTHER), event("submitted", TASK, PERSON), event("assigned", PERSON));

        assertThat(find(criteria(TASK, "opened", "submitted"))).containsExactly(1L, 5L);
        assertThat(find(EventCriteria.havingTags(TASK))).containsExactly(1L, 2L, 5L);
        assertThat(find(EventCriteria.havingTags(TASK, PERSON))).containsExactly(5L);
        assertThat(find(EventCriteria.havingAnyTag().andBeingOneOfTypes(types("stroke"))))
                .containsExactly(2L, 4L);
        assertThat(find(EventCriteria.havingAnyTag())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(find(criteria(TASK, "never"))).isEmpty();
        assertThat(find(EventCriteria.either(
                        criteria(TASK, "opened", "submitted"),
                        criteria(tag("stroke", "T/2"), "stroke"),
                        criteria(tag("stroke", "T/1"), "stroke"),
                        criteria(PERSON, "submitted"))))
                .containsExactly(1L, 2L, 5L);
    }

    @Test
    void a_query_can_begin_after_a_position_and_end_at_one() throws Exception {
        for (int i = 0; i < 10; i++) {
            append(event("stroke", TASK));
        }
        LogQuery strokes = LogQuery.of(TASK, Set.of("stroke"));
        assertThat(positions(log.query(strokes, 3, 7, 100))).containsExactly(4L, 5L, 6L, 7L);
        assertThat(positions(log.query(strokes, 3, 7, 2))).containsExactly(4L, 5L);
        assertThat(log.query(strokes, 10, log.head(), 100)).isEmpty();
    }

    @Test
    void a_query_answered_before_sees_what_was_appended_since() throws Exception {
        EventCriteria boundary =
                EventCriteria.either(criteria(TASK, "opened"), criteria(tag("stroke", "T/1"), "stroke"));
        assertThat(find(boundary)).isEmpty();
        append(event("opened", TASK));
        assertThat(find(boundary)).containsExactly(1L);
        append(event("noise", TASK));
        append(event("stroke", tag("stroke", "T/1")), event("opened", TASK));
        assertThat(find(boundary)).containsExactly(1L, 3L, 4L);
    }

    @Test
    void queries_agree_with_a_plain_filter_whatever_is_remembered() throws Exception {
        Random random = new Random(7);
        reopenForgetful();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 150; i++) {
                append(event(
                        "type" + random.nextInt(3),
                        tag("task", "T" + random.nextInt(4)),
                        tag("person", "P" + random.nextInt(3))));
                LogQuery query = LogQuery.of(randomCriteria(random));
                assertThat(positions(log.query(query, 0, log.head(), 1000)))
                        .isEqualTo(positions(
                                log.read(1, 1000).stream().filter(query::wants).toList()));
            }
            reopenForgetful();
        }
    }

    private static EventCriteria randomCriteria(Random random) {
        EventCriteria first = criteria(tag("task", "T" + random.nextInt(5)), "type" + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> first;
            case 1 -> first.or(EventCriteria.havingTags("person", "P" + random.nextInt(4)));
            case 2 ->
                EventCriteria.havingTags(tag("task", "T" + random.nextInt(4)), tag("person", "P" + random.nextInt(3)));
            default -> first.or(EventCriteria.havingAnyTag().andBeingOneOfTypes(types("type" + random.nextInt(4))));
        };
    }

    // --- histories ---

    @Test
    void a_tags_events_are_paged_forwards_and_backwards() throws Exception {
        for (int i = 1; i <= 100; i++) {
            append(event(i % 2 == 0 ? "stroke" : "erase", i % 5 == 0 ? OTHER : TASK, PERSON));
        }
        List<Long> forwards = new ArrayList<>();
        for (List<StoredEvent> page = log.readByTag(TASK, Set.of(), 0, 7);
                !page.isEmpty();
                page = log.readByTag(TASK, Set.of(), forwards.getLast(), 7)) {
            forwards.addAll(positions(page));
        }
        List<Long> backwards = new ArrayList<>();
        for (List<StoredEvent> page = log.readByTagNewestFirst(TASK, Set.of(), Long.MAX_VALUE, 7);
                !page.isEmpty();
                page = log.readByTagNewestFirst(TASK, Set.of(), backwards.getLast(), 7)) {
            backwards.addAll(positions(page));
        }
        List<Long> expected =
                LongStream.rangeClosed(1, 100).filter(i -> i % 5 != 0).boxed().toList();
        assertThat(forwards).isEqualTo(expected);
        assertThat(backwards).isEqualTo(expected.reversed());
        assertThat(positions(log.readByTagNewestFirst(PERSON, Set.of("stroke"), 9, 3)))
                .containsExactly(8L, 6L, 4L);
    }

    @Test
    void a_tags_events_are_counted_up_to_a_bound() throws Exception {
        for (int i = 0; i < 30; i++) {
            append(event(i % 3 == 0 ? "stroke" : "erase", TASK));
        }
        assertThat(log.countByTag(TASK, Set.of(), 1000)).isEqualTo(30);
        assertThat(log.countByTag(TASK, Set.of("stroke"), 1000)).isEqualTo(10);
        assertThat(log.countByTag(TASK, Set.of(), 7)).isEqualTo(7);
        assertThat(log.countByTag(OTHER, Set.of(), 1000)).isZero();
    }

    @Test
    void the_position_before_a_time_is_that_before_the_first_event_at_or_after_it() throws Exception {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        long[] offsets = {0, 10, 5, 30, 20, 20, 40};
        for (long offset : offsets) {
            append(event("a", noon.plusSeconds(offset)));
        }
        assertThat(log.positionBefore(noon.minusSeconds(1))).isZero();
        assertThat(log.positionBefore(noon.plusNanos(1))).isEqualTo(1);
        assertThat(log.positionBefore(noon.plusSeconds(10))).isEqualTo(1);
        assertThat(log.positionBefore(noon.plusSeconds(15))).isEqualTo(3);
        assertThat(log.positionBefore(noon.plusSeconds(30))).isEqualTo(3);
        assertThat(log.positionBefore(noon.plusSeconds(31))).isEqualTo(6);
        assertThat(log.positionBefore(noon.plusSeconds(50))).isEqualTo(7);
    }

    // --- following ---

    @Test
    void who_follows_sees_every_event_once_in_order_in_whole_transactions() throws Exception {
        int writers = 8;
        int appends = 150;
        int total = writers * appends * 2;
        append(event("before"));
        List<List<StoredEvent>> batches = new CopyOnWriteArrayList<>();
        CountDownLatch seen = new CountDownLatch(total);
        try (Subscription following = log.tail(1, events -> {
            batches.add(events);
            events.forEach(event -> seen.countDown());
        })) {
            List<Thread> threads = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                Tag mine = tag("writer", "w" + writer);
                threads.add(Thread.startVirtualThread(() -> {
                    for (int i = 0; i < appends; i++) {
                        log.append(
                                AppendCondition.none(),
                                i % 2 == 0
                                        ? List.of(event("one", mine), event("two", mine), event("three", mine))
                                        : List.of(event("single", mine)));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(seen.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(following.ended()).isNotDone();
        }
        List<StoredEvent> all = batches.stream().flatMap(List::stream).toList();
        assertThat(positions(all))
                .isEqualTo(LongStream.rangeClosed(2, total + 1).boxed().toList());
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch.getLast().remaining()).isZero();
        });
    }

    @Test
    void a_slow_follower_holds_nobody_up_and_misses_nothing() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(501);
        List<Long> seen = new CopyOnWriteArrayList<>();
        log.tail(0, events -> {
            release.await();
            seen.addAll(positions(events));
            events.forEach(event -> done.countDown());
        });
        for (int i = 0; i < 501; i++) {
            append(event("a"));
        }
        release.countDown();
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 501).boxed().toList());
    }

    @Test
    void a_follower_that_fails_is_ended_with_its_failure() throws Exception {
        AtomicReference<Long> reached = new AtomicReference<>();
        Subscription following = log.tail(0, events -> {
            reached.set(events.getLast().position());
            throw new IllegalStateException("no");
        });
        append(event("a"));
        assertThatThrownBy(() -> get(following.ended()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(reached.get()).isEqualTo(1);
        assertThat(following.position()).isZero();
    }

    @Test
    void a_reader_never_sees_half_a_transaction() throws Exception {
        Thread writer = Thread.startVirtualThread(() -> {
            for (int i = 0; i < 300; i++) {
                log.append(AppendCondition.none(), List.of(event("a", TASK), event("b", TASK), event("c", TASK)));
            }
        });
        while (log.head() < 900) {
            long head = log.head();
            assertThat(head % 3).isZero();
            assertThat(log.readByTag(TASK, Set.of(), Math.max(0, head - 3), 1000)
                                    .size()
                            % 3)
                    .isZero();
            assertThat(log.read(Math.max(1, head - 2), 1000).size() % 3).isZero();
        }
        writer.join();
    }

    // --- the chain ---

    @Test
    void each_hash_follows_from_the_one_before_also_across_reopening() throws Exception {
        append(event("a", TASK, PERSON), event("b"));
        reopen();
        append(event("c", PERSON));
        EventChain chain = new EventChain();
        ChainHash previous = ChainHash.GENESIS;
        for (StoredEvent stored : log.read(1, 10)) {
            byte[] canonical = EventBody.encode(stored.toNew(), stored.remaining());
            previous = chain.next(previous, stored.position(), chain.content(canonical, 0, canonical.length));
            assertThat(stored.hash()).isEqualTo(previous);
        }
    }

    // --- closing ---

    @Test
    void a_closed_log_refuses_appends_and_ends_its_followers() throws Exception {
        Subscription following = log.tail(0, events -> {});
        append(event("a"));
        log.close();
        get(following.ended());
        assertThatThrownBy(() -> append(event("b"))).isInstanceOf(LogUnavailableException.class);
        log = open(directory);
        assertThat(log.head()).isEqualTo(1);
    }

    private List<Long> find(EventCriteria criteria) {
        return positions(log.query(LogQuery.of(criteria), 0, log.head(), 1000));
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }
}
