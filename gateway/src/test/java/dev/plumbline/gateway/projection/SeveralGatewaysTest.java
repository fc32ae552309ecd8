package dev.plumbline.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.domain.Event;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.TestEvents;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.eventlog.rocksdb.TestLogs;
import dev.plumbline.gateway.projection.mongo.MongoProjectionStore;
import dev.plumbline.gateway.store.mongo.TestWorkspaces;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runners of several gateways on one log and one projection store: every event is folded once, whoever comes and goes. */
class SeveralGatewaysTest {
    private static final int EVENTS = 60;

    @RegisterExtension
    static final TestWorkspaces WORKSPACES = new TestWorkspaces();

    @TempDir
    Path directory;

    private final EventCodec codec = EventCodec.standard();
    private RocksDbEventLog log;

    @BeforeEach
    void openLog() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        log = TestLogs.open(directory.resolve("log"), LogSettings.DEFAULT);
    }

    @AfterEach
    void closeLog() {
        log.close();
        Awaitility.reset();
    }

    @Test
    void who_does_not_fold_knows_how_far_the_other_is_and_goes_on_when_it_leaves() throws Exception {
        try (var storeOne = store();
                var storeTwo = store()) {
            var one = start(storeOne);
            try (var two = start(storeTwo)) {
                append(Folds.events(EVENTS, 1));
                reached(one, two);
                append(Folds.events(EVENTS, 2));
                reached(one, two);
                one.close();
                append(Folds.events(EVENTS, 3));
                reached(two);
                assertFoldedFromScratch(storeTwo);
            }
        }
    }

    @Test
    void a_gateway_that_was_paused_in_the_middle_of_a_batch_doubles_nothing_when_it_wakes() throws Exception {
        append(Folds.events(EVENTS, 4));
        var paused = new PausedClaims(store());
        try (var storeTwo = store();
                var one = start(paused)) {
            reached(one);
            paused.pause();
            append(Folds.events(EVENTS, 5));
            assertThat(paused.stands().await(60, TimeUnit.SECONDS)).isTrue();
            try (var two = start(storeTwo)) {
                reached(two); // the claim has to run out first
                append(Folds.events(EVENTS, 6));
                reached(two);

                paused.resume();
                await().until(paused::lost);
                reached(one, two);
                assertFoldedFromScratch(storeTwo);
            }
            append(Folds.events(EVENTS, 7));
            reached(one);
            assertThat(one.failure()).isEmpty();
            assertFoldedFromScratch(storeTwo);
        }
    }

    private MongoProjectionStore store() {
        return MongoProjectionStore.open(WORKSPACES.open(directory), MongoProjectionStore.newNode());
    }

    private ProjectionRunner start(ProjectionStore store) {
        return ProjectionRunner.start(log, codec, store, Projections.ALL, new SimpleMeterRegistry());
    }

    private void reached(ProjectionRunner... runners) throws Exception {
        for (var runner : runners) {
            runner.reached(log.head()).get(60, TimeUnit.SECONDS);
        }
    }

    private void append(List<Event> events) throws Exception {
        for (var event : events) {
            var type = codec.typeOf(event.getClass());
            TestEvents.get(log.append(
                    AppendCondition.none(),
                    List.of(new NewEvent(
                            UUID.randomUUID().toString(),
                            Folds.at(log.head() + 1),
                            type.name(),
                            type.version(),
                            codec.encode(event),
                            Map.of(),
                            Set.of()))));
        }
    }

    private void assertFoldedFromScratch(ProjectionStore store) {
        var recorded = log.read(1, (int) log.head()).stream()
                .map(e -> new Recorded(e.position(), e.at(), codec.decode(e.name(), e.version(), e.payload())))
                .toList();
        for (var projection : Projections.ALL) {
            assertThat(Folds.stored(projection, store))
                    .as(projection.name())
                    .isEqualTo(Folds.fromScratch(projection, recorded));
        }
    }
}
