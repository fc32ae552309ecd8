package dev.plumbline.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.gateway.projection.mongo.MongoProjectionStore;
import dev.plumbline.gateway.projection.rocksdb.RocksDbProjectionStore;
import dev.plumbline.gateway.store.mongo.TestWorkspaces;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Projections are built anew while the server runs: nobody who reads notices. */
class RebuildTest {
    private static final int EVENTS = 200;

    @RegisterExtension
    static final TestWorkspaces WORKSPACES = new TestWorkspaces();

    enum Store {
        ROCKSDB,
        MONGODB
    }

    @TempDir
    Path directory;

    private FoldedLog log;

    @BeforeEach
    void openLog() throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        log = FoldedLog.open(directory.resolve("log"));
        log.append(Folds.events(EVENTS, 1));
    }

    @AfterEach
    void closeLog() {
        log.close();
        Awaitility.reset();
    }

    @ParameterizedTest
    @EnumSource
    void while_events_come_in_a_new_build_replaces_the_old_one_and_no_reader_sees_less(Store kind) throws Exception {
        try (var store = open(kind);
                var runner = log.start(store, Projections.ALL)) {
            reached(runner);
            var reads = new ReadSide(store, runner);
            var least = reads.all(Projections.TASKS, "").size();
            var going = new AtomicBoolean(true);
            var seen = new AtomicBoolean(true);
            var reader = Thread.ofPlatform().start(() -> {
                while (going.get()) {
                    var promised = reads.position();
                    if (reads.all(Projections.TASKS, "").size() < least || reads.position() < promised) {
                        seen.set(false);
                    }
                }
            });

            runner.rebuild();
            while (runner.progress().getFirst().build() == 1) {
                log.append(Folds.events(3, log.head()));
            }
            await().until(() -> runner.progress().stream().allMatch(p -> p.build() == 2));
            log.append(Folds.events(20, log.head()));
            reached(runner);
            going.set(false);
            reader.join();

            assertThat(seen).isTrue();
            assertThat(runner.progress()).allSatisfy(p -> assertThat(p.next()).isEmpty());
            log.assertFoldedFromScratch(store, Projections.ALL);
            await().until(() -> store.versions().stream().allMatch(version -> version.version() == 2));
        }
    }

    @Test
    void a_build_that_a_stop_breaks_off_goes_on_at_the_next_start() throws Exception {
        var slow = new Counting<>(Projections.TASKS, 1);
        try (var store = open(Store.ROCKSDB)) {
            try (var runner = log.start(store, List.of(slow))) {
                reached(runner);
                runner.rebuild();
                assertThat(runner.progress().getFirst().next()).isPresent();
            }
            try (var runner = log.start(store, List.of(slow))) {
                await().until(() -> runner.progress().getFirst().build() == 2);
                log.assertFoldedFromScratch(store, List.of(slow));
            }
        }
    }

    @Test
    void a_build_that_fails_is_given_up_and_what_is_read_goes_on() throws Exception {
        var failing = new AtomicBoolean();
        var projection = new FailingLater<>(Projections.TASKS, failing);
        try (var store = open(Store.ROCKSDB);
                var runner = log.start(store, List.of(projection))) {
            reached(runner);
            failing.set(true);
            runner.rebuild();
            await().until(() -> runner.progress().getFirst().next().isEmpty());
            failing.set(false);
            log.append(Folds.events(20, 9));
            reached(runner);
            assertThat(runner.failure()).isEmpty();
            assertThat(runner.progress().getFirst().build()).isEqualTo(1);
            log.assertFoldedFromScratch(store, List.of(projection));
        }
    }

    @Test
    void what_one_gateway_asks_for_the_one_that_folds_builds_and_both_read() throws Exception {
        try (var storeOne = open(Store.MONGODB);
                var storeTwo = open(Store.MONGODB);
                var one = log.start(storeOne, Projections.ALL);
                var two = log.start(storeTwo, Projections.ALL)) {
            reached(one);
            two.rebuild();
            for (var runner : List.of(one, two)) {
                await().until(() -> runner.progress().stream().allMatch(p -> p.build() == 2));
            }
            log.append(Folds.events(20, 9));
            reached(one);
            reached(two);
            log.assertFoldedFromScratch(storeOne, Projections.ALL);
            log.assertFoldedFromScratch(storeTwo, Projections.ALL);
        }
    }

    private record FailingLater<D>(Projection<D> projection, AtomicBoolean fails) implements Forwarding<D> {
        @Override
        public D evolve(D document, String key, Recorded recorded) {
            if (fails.get()) {
                throw new ArithmeticException("a bug in a fold");
            }
            return Forwarding.super.evolve(document, key, recorded);
        }
    }

    private ProjectionStore open(Store kind) {
        return switch (kind) {
            case ROCKSDB -> RocksDbProjectionStore.open(directory.resolve("projections"));
            case MONGODB -> MongoProjectionStore.open(WORKSPACES.open(directory), MongoProjectionStore.newNode());
        };
    }

    private void reached(ProjectionRunner runner) throws Exception {
        runner.reached(log.head()).get(60, TimeUnit.SECONDS);
    }
}
