package dev.plumbline.gateway.eventlog.rocksdb;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.ChainPatrol;
import dev.plumbline.gateway.eventlog.ChainPatrol.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server verifies the log it has open, a batch at a time. */
class ChainPatrolTest {
    private static final int EVENTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Pace PACE = new Pace(Duration.ZERO, 8, PAUSE, IDLE, Duration.ofDays(1));

    @TempDir
    private Path directory;

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @BeforeEach
    void writeLog() throws Exception {
        LogFiles.write(directory, EVENTS);
    }

    @Test
    void A3_the_chain_is_verified_batch_by_batch_up_to_the_head() {
        try (var log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            var patrol = patrol(log);

            assertThat(patrol.state().verifiedAt()).isNull();
            assertThat(patrol.step()).isEqualTo(PAUSE);
            assertThat(patrol.state().verifiedTo()).isEqualTo(8);
            assertThat(patrol.step()).isEqualTo(PAUSE);
            assertThat(patrol.step()).isEqualTo(IDLE);
            assertThat(patrol.state()).isEqualTo(new ChainPatrol.State(EVENTS, now, null));
        }
    }

    @Test
    void A3_what_is_appended_is_verified_from_where_the_patrol_stopped() throws Exception {
        try (var log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            var patrol = patrol(log);
            toTheHead(patrol);
            get(log.append(AppendCondition.none(), List.of(event("a"), event("b"))));
            now = now.plusSeconds(60);

            patrol.step();

            assertThat(patrol.state()).isEqualTo(new ChainPatrol.State(EVENTS + 2, now, null));
        }
    }

    @Test
    void A3_a_day_later_everything_is_verified_anew_and_nothing_verified_is_forgotten_meanwhile() {
        try (var log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            var patrol = patrol(log);
            toTheHead(patrol);
            var before = patrol.state();
            now = now.plus(PACE.round());

            assertThat(patrol.step()).isEqualTo(PAUSE);
            assertThat(patrol.state()).isEqualTo(before);
            toTheHead(patrol);
            assertThat(patrol.state()).isEqualTo(new ChainPatrol.State(EVENTS, now, null));
        }
    }

    @Test
    void A3_an_altered_position_is_found_and_named() {
        LogFiles.forge(directory, 12);
        try (var log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            var patrol = patrol(log);

            patrol.step();
            assertThat(patrol.fault()).isEmpty();
            patrol.step();

            assertThat(patrol.state().verifiedTo()).isEqualTo(11);
            assertThat(patrol.fault())
                    .hasValueSatisfying(said -> assertThat(said)
                            .contains("altered at position 12", "does not match its hash", "audit verify"));
        }
    }

    @Test
    void A3_a_missing_event_is_found_and_named() {
        try (var database = LogDatabase.open(directory, LogSettings.DEFAULT)) {
            database.rocks().write(db -> {
                db.delete(database.records(), LogKeys.record(5));
                return true;
            });
        }
        try (var log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            var patrol = patrol(log);

            patrol.step();

            assertThat(patrol.fault())
                    .hasValueSatisfying(
                            said -> assertThat(said).contains("altered at position 5: the event is missing"));
        }
    }

    @Test
    void a_store_that_cannot_be_read_is_no_altered_event() {
        var log = TestLogs.open(directory, LogSettings.DEFAULT);
        var patrol = patrol(log);
        log.close();

        assertThat(patrol.step()).isEqualTo(IDLE);
        assertThat(patrol.fault()).isEmpty();
    }

    private ChainPatrol patrol(RocksDbEventLog log) {
        return new ChainPatrol(log, () -> now, PACE);
    }

    private static void toTheHead(ChainPatrol patrol) {
        while (patrol.step().equals(PAUSE)) {
            assertThat(patrol.fault()).isEmpty();
        }
    }
}
