package dev.plumbline.gateway.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.TestEvents;
import dev.plumbline.gateway.eventlog.rocksdb.LogFiles;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.eventlog.rocksdb.TestLogs;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.projection.rocksdb.RocksDbProjectionStore;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.catalogue.DatasetCard;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The runner on the embedded stores: what it promises of restarts, new versions and folds that fail. */
class ProjectionRunnerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int EVENTS = 60;

    @TempDir
    Path directory;

    private final EventCodec codec = EventCodec.standard();
    private RocksDbEventLog log;

    @BeforeEach
    void openLog() {
        log = TestLogs.open(directory.resolve("log"), LogSettings.DEFAULT);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @ParameterizedTest
    @EnumSource
    void L1_a_crash_between_batches_neither_skips_nor_doubles(CrashingStore.Moment moment) throws Exception {
        append(Folds.events(EVENTS, 1));
        for (int crashAt = 1; log.head() < 2 * EVENTS; crashAt = crashAt % 3 + 1) {
            try (var store = new CrashingStore(open(), moment, crashAt);
                    var runner = start(store, Projections.ALL)) {
                while (runner.failure().isEmpty() && log.head() < 2 * EVENTS) {
                    append(Folds.events(5, log.head()));
                    settled(runner, log.head());
                }
            }
        }
        assertFoldedFromScratch(Projections.ALL);
    }

    @Test
    void L1_a_restart_goes_on_where_it_was() throws Exception {
        append(Folds.events(EVENTS, 2));
        var counted = new Counting<>(Projections.TASKS, 1);
        follow(List.of(counted));
        int first = counted.folded();
        follow(List.of(counted));
        assertThat(counted.folded()).isEqualTo(first);
        append(Folds.events(EVENTS, 3));
        follow(List.of(counted));
        assertThat(counted.folded()).isEqualTo((int) recorded().stream()
                .filter(r -> counted.events().contains(r.event().getClass()))
                .count());
    }

    @Test
    void L4_a_new_version_catches_up_beside_the_others() throws Exception {
        append(Folds.events(EVENTS, 4));
        var first = new Counting<>(Projections.SCOREBOARDS, 1);
        follow(List.of(first, Projections.TRENDS));
        int before = first.folded();

        var second = new Counting<>(Projections.SCOREBOARDS, 2);
        append(Folds.events(3, 5));
        follow(List.of(first, second, Projections.TRENDS));

        assertThat(second.folded()).isEqualTo(first.folded()).isGreaterThanOrEqualTo(before);
        assertFoldedFromScratch(List.of(first, second, Projections.TRENDS));
    }

    @Test
    void L4_reads_and_folds_follow_the_version_that_was_activated() throws Exception {
        append(Folds.events(EVENTS, 4));
        follow(Projections.ALL);
        try (var store = open()) {
            var first = store.active(Projections.DATASETS);
            var second = new ProjectionVersion(first.name(), first.version() + 1);
            var rebuilt = store.begin();
            rebuilt.put(second, "only-here", Json.bytes(new DatasetCard(new DatasetId("only-here"), "Rebuilt", 0)));
            rebuilt.position(second, EVENTS);
            rebuilt.commit();
            try (var runner = start(store, Projections.ALL)) {
                var reads = new ReadSide(store, runner);
                assertThat(reads.get(Projections.DATASETS, "only-here")).isEmpty();
                store.activate(second);
                assertThat(reads.all(Projections.DATASETS, ""))
                        .extracting(DatasetCard::name)
                        .containsExactly("Rebuilt");
            }
        }
        append(List.of(new DatasetCreated(new DatasetId("next"), "Next", new PersonId("p-manager"))));
        try (var store = open();
                var runner = start(store, Projections.ALL)) {
            TestEvents.get(runner.reached(log.head()));
            assertThat(new ReadSide(store, runner).all(Projections.DATASETS, ""))
                    .extracting(DatasetCard::name)
                    .containsExactlyInAnyOrder("Rebuilt", "Next");
        }
    }

    @Test
    void S5_projections_that_are_ahead_of_a_restored_log_are_built_anew() throws Exception {
        append(Folds.events(EVENTS, 5));
        closeLog();
        LogFiles.copy(directory.resolve("log"), directory.resolve("backup"));
        openLog();
        append(Folds.events(EVENTS, 6));
        follow(Projections.ALL);
        closeLog();

        log = TestLogs.open(directory.resolve("backup"), LogSettings.DEFAULT);

        assertFoldedFromScratch(Projections.ALL);
    }

    @Test
    void L1_reached_completes_when_the_documents_are_there_and_not_before() throws Exception {
        append(Folds.events(3, 6));
        try (var store = open();
                var runner = start(store, Projections.ALL)) {
            settled(runner, 3);
            assertThat(runner.reached(0)).isCompleted();
            assertThat(runner.reached(3)).isCompleted();
            var fifth = runner.reached(5);
            var fourth = runner.reached(4);
            assertThat(fifth).isNotDone();
            assertThat(fourth).isNotDone();
            append(Folds.events(1, 7));
            TestEvents.get(fourth);
            assertThat(fifth).isNotDone();
            append(Folds.events(1, 8));
            TestEvents.get(fifth);
            assertThat(runner.position()).isEqualTo(5);
            assertThat(store.position(store.active(Projections.TASKS))).isEqualTo(5);
        }
    }

    @Test
    void L4_a_fold_that_fails_stops_following_says_why_and_keeps_the_position() throws Exception {
        append(Folds.events(EVENTS, 9));
        follow(List.of(Projections.TASKS, new Counting<>(Projections.SUBMISSIONS, 1)));
        var failing = new Failing<>(Projections.SUBMISSIONS);
        var later = new ArrayList<>(Folds.events(20, 10));
        later.addAll(Folds.EVENTS);
        append(later);
        try (var store = open();
                var runner = start(store, List.of(Projections.TASKS, failing))) {
            awaitFailure(runner);
            assertThat(runner.failure()).hasValue(Failing.WHY);
            assertThat(runner.position()).isEqualTo(EVENTS);
            assertThat(runner.reached(EVENTS)).isCompleted();
            assertThat(runner.reached(EVENTS + 1))
                    .as("nobody waits for what will not come")
                    .isCompleted();
            for (var projection : List.of(Projections.TASKS, Projections.SUBMISSIONS)) {
                assertThat(store.position(store.active(projection))).isEqualTo(EVENTS);
            }
        }
        // Mended, it goes on from there.
        follow(List.of(Projections.TASKS, Projections.SUBMISSIONS));
        assertFoldedFromScratch(List.of(Projections.TASKS, Projections.SUBMISSIONS));
    }

    @Test
    void L4_an_event_that_cannot_be_read_stops_following_too() throws Exception {
        append(Folds.events(EVENTS, 11));
        try (var store = open();
                var runner = start(store, Projections.ALL)) {
            settled(runner, EVENTS);
            var torn = new NewEvent(
                    UUID.randomUUID().toString(),
                    Folds.at(EVENTS + 1),
                    "task.TaskOpened",
                    1,
                    "{\"task\":".getBytes(UTF_8),
                    Map.of(),
                    Set.of());
            TestEvents.get(log.append(AppendCondition.none(), List.of(torn)));
            awaitFailure(runner);
            assertThat(runner.failure().orElseThrow()).hasMessageContaining("task.TaskOpened version 1");
            assertThat(runner.position()).isEqualTo(EVENTS);
        }
        assertFoldedFromScratch(Projections.ALL, recorded(EVENTS));
    }

    private RocksDbProjectionStore open() {
        return RocksDbProjectionStore.open(directory.resolve("projections"));
    }

    private ProjectionRunner start(ProjectionStore store, List<Projection<?>> projections) {
        return ProjectionRunner.start(log, codec, store, projections, new SimpleMeterRegistry());
    }

    /** One life of the process: from opening the store to everything folded. */
    private void follow(List<Projection<?>> projections) throws Exception {
        try (var store = open();
                var runner = start(store, projections)) {
            TestEvents.get(runner.reached(log.head()));
        }
    }

    /** Each event a transaction of its own, so that the tail hands them over in batches of any size. */
    private void append(List<Event> events) throws Exception {
        long position = log.head();
        for (var event : events) {
            position++;
            var type = codec.typeOf(event.getClass());
            var stored = new NewEvent(
                    UUID.randomUUID().toString(),
                    Folds.at(position),
                    type.name(),
                    type.version(),
                    codec.encode(event),
                    Map.of(),
                    Set.of());
            assertThat(TestEvents.get(log.append(AppendCondition.none(), List.of(stored))))
                    .isEqualTo(position);
        }
    }

    private List<Recorded> recorded() {
        return recorded((int) log.head());
    }

    private List<Recorded> recorded(int upTo) {
        return log.read(1, upTo).stream()
                .map(e -> new Recorded(e.position(), e.at(), codec.decode(e.name(), e.version(), e.payload())))
                .toList();
    }

    private void assertFoldedFromScratch(List<Projection<?>> projections) throws Exception {
        follow(projections);
        assertFoldedFromScratch(projections, recorded());
    }

    private void assertFoldedFromScratch(List<Projection<?>> projections, List<Recorded> expected) {
        try (var store = open()) {
            for (var projection : projections) {
                assertThat(Folds.stored(projection, store))
                        .as(projection.name())
                        .isEqualTo(Folds.fromScratch(projection, expected));
            }
        }
    }

    private static void settled(ProjectionRunner runner, long position) {
        await(() -> runner.position() >= position || runner.failure().isPresent());
    }

    private static void awaitFailure(ProjectionRunner runner) {
        await(() -> runner.failure().isPresent());
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("Nothing happened within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }
}
