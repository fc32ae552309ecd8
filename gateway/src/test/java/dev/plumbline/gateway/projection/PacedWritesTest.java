package dev.plumbline.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.projections.Projections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose writes may be put off for an hour: nobody has to wait that long. */
class PacedWritesTest {

    @TempDir
    Path directory;

    private static final class Patient extends ForwardingStore {
        private final AtomicInteger begun = new AtomicInteger();

        Patient() {
            super(new MemoryProjectionStore());
        }

        @Override
        public ProjectionTransaction begin() {
            begun.incrementAndGet();
            return super.begin();
        }

        @Override
        public Duration pace() {
            return Duration.ofHours(1);
        }
    }

    @Test
    void what_nobody_waits_for_is_put_off_and_written_at_once_when_somebody_does() throws Exception {
        try (var log = FoldedLog.open(directory);
                var store = new Patient();
                var runner = log.start(store, Projections.ALL)) {
            log.append(Folds.events(10, 1));
            reached(runner, log);
            var before = store.begun.get();

            log.append(Folds.events(50, 2));
            assertThat(store.begun).hasValue(before);
            reached(runner, log);
            // What was folded before somebody waited, and what was not.
            assertThat(store.begun).hasValueBetween(before + 1, before + 2);
            log.assertFoldedFromScratch(store, Projections.ALL);
        }
    }

    @Test
    void a_gateway_that_leaves_does_not_wait_for_the_next_write() throws Exception {
        try (var log = FoldedLog.open(directory);
                var store = new Patient()) {
            try (var runner = log.start(store, Projections.ALL)) {
                log.append(Folds.events(10, 1));
                reached(runner, log);
                log.append(Folds.events(10, 2));
            }
            try (var runner = log.start(store, Projections.ALL)) {
                reached(runner, log);
            }
            log.assertFoldedFromScratch(store, Projections.ALL);
        }
    }

    private static void reached(ProjectionRunner runner, FoldedLog log) throws Exception {
        runner.reached(log.head()).get(60, TimeUnit.SECONDS);
    }
}
