package dev.plumbline.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.projections.Projections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose writes may be put off for an hour, or those of strokes at least: nobody has to wait that long. */
class PacedWritesTest {

    @TempDir
    Path directory;

    private static final class Patient extends ForwardingStore {
        private static final Duration LONG = Duration.ofHours(1);

        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicLong wanted = new AtomicLong();
        private final Pace pace;

        Patient() {
            this(LONG);
        }

        /** @param usual how long what is no stroke may be put off */
        Patient(Duration usual) {
            super(new MemoryProjectionStore());
            this.pace = new Pace(usual, LONG);
        }

        @Override
        public ProjectionTransaction begin() {
            begun.incrementAndGet();
            return super.begin();
        }

        @Override
        public Pace pace() {
            return pace;
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public long wanted() {
            return wanted.get();
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

    @Test
    void what_somebody_at_another_gateway_waits_for_is_not_put_off() throws Exception {
        try (var log = FoldedLog.open(directory);
                var store = new Patient();
                var runner = log.start(store, Projections.ALL)) {
            log.append(Folds.events(10, 1));
            reached(runner, log);

            log.append(Folds.events(10, 2));
            store.wanted.set(log.head());
            await().atMost(60, TimeUnit.SECONDS).until(() -> runner.position() == log.head());
            log.assertFoldedFromScratch(store, Projections.ALL);
        }
    }

    @Test
    void strokes_are_folded_and_their_write_put_off_until_there_is_what_people_look_for() throws Exception {
        var meters = new SimpleMeterRegistry();
        try (var log = FoldedLog.open(directory);
                var store = new Patient(Duration.ofMillis(1));
                var runner = log.start(store, Projections.ALL, meters)) {
            log.append(Folds.events(10, 1));
            reached(runner, log);
            var before = store.begun.get();

            log.append(Folds.EVENTS.stream()
                    .filter(event -> event instanceof StrokeRecorded)
                    .toList());
            await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> meters.get("plumbline.projection.lag").gauge().value() == 0);
            assertThat(runner.position()).isLessThan(log.head());
            assertThat(store.begun).hasValue(before);
            log.append(Folds.EVENTS);
            await().atMost(60, TimeUnit.SECONDS).until(() -> runner.position() == log.head());
            log.assertFoldedFromScratch(store, Projections.ALL);
        }
    }

    private static void reached(ProjectionRunner runner, FoldedLog log) throws Exception {
        runner.reached(log.head()).get(60, TimeUnit.SECONDS);
    }
}
