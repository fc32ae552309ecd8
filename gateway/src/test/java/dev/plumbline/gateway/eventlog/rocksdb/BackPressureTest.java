package dev.plumbline.gateway.eventlog.rocksdb;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.gateway.eventlog.AppendQueueFullException;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.commit.LogLimits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More appends than the log takes. */
class BackPressureTest {

    private static final int APPENDS = 2_000;

    @TempDir
    private Path directory;

    @Test
    void what_does_not_fit_is_refused_at_once_and_what_was_accepted_is_stored() throws Exception {
        assertBounded(LogSettings.DEFAULT.withQueue(8, Long.MAX_VALUE), 100);
    }

    @Test
    void the_bytes_that_wait_are_bounded_too() throws Exception {
        assertBounded(LogSettings.DEFAULT.withQueue(APPENDS, 100_000), 50_000);
    }

    private void assertBounded(LogSettings settings, int payloadBytes) throws Exception {
        try (RocksDbEventLog log = TestLogs.open(directory, settings)) {
            List<CompletableFuture<Long>> appends = new ArrayList<>();
            for (int i = 0; i < APPENDS; i++) {
                appends.add(log.append(AppendCondition.none(), List.of(large(payloadBytes))));
            }
            int stored = 0;
            for (CompletableFuture<Long> append : appends) {
                Throwable failure = append.handle((position, e) -> e).get(60, TimeUnit.SECONDS);
                if (failure == null) {
                    stored++;
                } else {
                    assertThat(failure).isInstanceOf(AppendQueueFullException.class);
                }
            }
            assertThat(stored).isBetween(1, APPENDS - 1);
            assertThat(log.head()).isEqualTo(stored);
            assertThat(get(log.append(AppendCondition.none(), List.of(event("after")))))
                    .isEqualTo(stored + 1L);
        }
    }

    @Test
    void an_event_that_is_too_large_is_refused_with_its_size() {
        try (RocksDbEventLog log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            assertThatThrownBy(() ->
                            get(log.append(AppendCondition.none(), List.of(large(LogLimits.DEFAULT.eventBytes())))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("The event large has \\d+ bytes, more than the 4194304 an event may have");
        }
    }

    private static NewEvent large(int payloadBytes) {
        return new NewEvent("id", Instant.EPOCH, "large", 1, new byte[payloadBytes], Map.of(), Set.of());
    }
}
