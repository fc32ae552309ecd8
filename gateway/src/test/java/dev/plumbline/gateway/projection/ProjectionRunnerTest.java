package dev.plumbline.gateway.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.gateway.eventlog.TestEvents;
import dev.plumbline.gateway.eventlog.rocksdb.LogFiles;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.projection.rocksdb.RocksDbProjectionStore;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.catalogue.DatasetCard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The runner on the embedded stores: what it promises of restarts, new versions and folds that fail. */
class ProjectionRunnerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int EVENTS = 60;

    @TempDir
    Path directory;

    private FoldedLog log;

    @BeforeEach
    void openLog() {
        log = FoldedLog.open(directory.resolve("log"));
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @ParameterizedTest
    @EnumSource
    void L1_a_crash_between_batches_neither_skips_nor_doubles(CrashingStore.Moment moment) throws Exception {
        log.append(Folds.events(EVENTS, 1));
        for (int crashAt = 1; log.head() < 2 * EVENTS; crashAt = crashAt % 3 + 1) {
            try (var store = new CrashingStore(open(), moment, crashAt);
                    var runner = log.start(store, Projections.ALL)) {
                while (runner.failure().isEmpty() && log.head() < 2 * EVENTS) {
                    log.append(Folds.events(5, log.head()));
                    settled(runner, log.head());
                }
            }
        }
        assertFoldedFromScratch(Projections.ALL);
    }

    @Test
    void L1_a_restart_goes_on_where_it_was() throws Exception {
        log.append(Folds.events(EVENTS, 2));
        var counted = new Counting<>(Projections.TASKS, 1);
        follow(List.of(counted));
        int first = counted.folded();
        follow(List.of(counted));
        assertThat(counted.folded()).isEqualTo(first);
        log.append(Folds.events(EVENTS, 3));
        follow(List.of(counted));
        assertThat(counted.folded()).isEqualTo((int) log.recorded(log.head()).stream()
                .filter(r -> counted.events().contains(r.event().getClass()))
                .count());
    }

    @Test
    void L4_a_new_version_catches_up_beside_the_others() throws Exception {
        log.append(Folds.events(EVENTS, 4));
        var first = new Counting<>(Projections.SCOREBOARDS, 1);
        follow(List.of(first, Projections.TRENDS));
        int before = first.folded();

        var second = new Counting<>(Projections.SCOREBOARDS, 2);
        log.append(Folds.events(3, 5));
        follow(List.of(first, second, Projections.TRENDS));

        assertThat(second.folded()).isEqualTo(first.folded()).isGreaterThanOrEqualTo(before);
        assertFoldedFromScratch(List.of(first, second, Projections.TRENDS));
    }

    @Test
    void L4_reads_and_folds_follow_the_version_that_was_activated() throws Exception {
        log.append(Folds.events(EVENTS, 4));
        follow(Projections.ALL);
        try (var store = open()) {
            var first = store.active(Projections.DATASETS);
            var second = new ProjectionVersion(first.name(), first.version() + 1);
            var rebuilt = store.begin();
            rebuilt.put(second, "only-here", Json.bytes(new DatasetCard(new DatasetId("only-here"), "Rebuilt", 0)));
            rebuilt.position(second, EVENTS);
            rebuilt.commit();
            try (var runner = log.start(store, Projections.ALL)) {
                var reads = new ReadSide(store, runner);
                assertThat(reads.get(Projections.DATASETS, "only-here")).isEmpty();
                store.activate(second);
                assertThat(reads.all(Projections.DATASETS, ""))
                        .extracting(DatasetCard::name)
                        .containsExactly("Rebuilt");
            }
        }
        log.append(List.of(new DatasetCreated(new DatasetId("next"), "Next", new PersonId("p-manager"))));
        try (var store = open();
                var runner = log.start(store, Projections.ALL)) {
            TestEvents.get(runner.reached(log.head()));
            assertThat(new ReadSide(store, runner).all(Projections.DATASETS, ""))
                    .extracting(DatasetCard::name)
                    .containsExactlyInAnyOrder("Rebuilt", "Next");
        }
    }

    @Test
    void S5_projections_that_are_ahead_of_a_restored_log_are_built_anew() throws Exception {
        log.append(Folds.events(EVENTS, 5));
        closeLog();
        LogFiles.copy(directory.resolve("log"), directory.resolve("backup"));
        openLog();
        log.append(Folds.events(EVENTS, 6));
        follow(Projections.ALL);
        closeLog();

        log = FoldedLog.open(directory.resolve("backup"));

        assertFoldedFromScratch(Projections.ALL);
    }

    @Test
    void L1_reached_completes_when_the_documents_are_there_and_not_before() throws Exception {
        log.append(Folds.events(3, 6));
        try (var store = open();
                var runner = log.start(store, Projections.ALL)) {
            settled(runner, 3);
            assertThat(runner.reached(0)).isCompleted();
            assertThat(runner.reached(3)).isCompleted();
            var fifth = runner.reached(5);
            var fourth = runner.reached(4);
            assertThat(fifth).isNotDone();
            assertThat(fourth).isNotDone();
            log.append(Folds.events(1, 7));
            TestEvents.get(fourth);
            assertThat(fifth).isNotDone();
            log.append(Folds.events(1, 8));
            TestEvents.get(fifth);
            assertThat(runner.position()).isEqualTo(5);
            assertThat(store.position(store.active(Projections.TASKS))).isEqualTo(5);
        }
    }

    @Test
    void L4_a_fold_that_fails_stops_following_says_why_and_keeps_the_position() throws Exception {
        log.append(Folds.events(EVENTS, 9));
        follow(List.of(Projections.TASKS, new Counting<>(Projections.SUBMISSIONS, Projections.SUBMISSIONS.version())));
        var failing = new Failing<>(Projections.SUBMISSIONS);
        var later = new ArrayList<>(Folds.events(20, 10));
        later.addAll(Folds.EVENTS);
        log.append(later);
        try (var store = open();
                var runner = log.start(store, List.of(Projections.TASKS, failing))) {
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
    void L4_a_store_that_is_away_for_a_moment_is_waited_for_without_letting_its_claim_go() throws Exception {
        log.append(Folds.events(EVENTS, 12));
        try (var store = new AwayStore(open());
                var runner = log.start(store, Projections.ALL)) {
            settled(runner, EVENTS);
            store.leave(3);
            log.append(Folds.events(EVENTS, 13));
            TestEvents.get(runner.reached(log.head()));
            assertThat(store.isAway()).isFalse();
            assertThat(store.claims()).isEqualTo(1);
            log.assertFoldedFromScratch(store, Projections.ALL);
        }
    }

    @Test
    void L4_an_event_that_cannot_be_read_stops_following_too() throws Exception {
        log.append(Folds.events(EVENTS, 11));
        try (var store = open();
                var runner = log.start(store, Projections.ALL)) {
            settled(runner, EVENTS);
            log.append("task.TaskOpened", 1, "{\"task\":".getBytes(UTF_8));
            awaitFailure(runner);
            assertThat(runner.failure().orElseThrow()).hasMessageContaining("task.TaskOpened version 1");
            assertThat(runner.position()).isEqualTo(EVENTS);
        }
        assertFoldedFromScratch(Projections.ALL, log.recorded(EVENTS));
    }

    private RocksDbProjectionStore open() {
        return RocksDbProjectionStore.open(directory.resolve("projections"));
    }

    /** One life of the process: from opening the store to everything folded. */
    private void follow(List<Projection<?>> projections) throws Exception {
        try (var store = open();
                var runner = log.start(store, projections)) {
            TestEvents.get(runner.reached(log.head()));
        }
    }

    private void assertFoldedFromScratch(List<Projection<?>> projections) throws Exception {
        follow(projections);
        assertFoldedFromScratch(projections, log.recorded(log.head()));
    }

    private void assertFoldedFromScratch(List<Projection<?>> projections, List<Recorded> expected) {
        try (var store = open()) {
            FoldedLog.assertFoldedFromScratch(store, projections, expected);
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
