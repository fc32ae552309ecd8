package dev.plumbline.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    @Test
    void what_takes_too_long_is_ended_and_what_is_answered_keeps_its_answer() {
        try (var deadlines = new Deadlines(Duration.ofMillis(20))) {
            var answered = deadlines.watch(CompletableFuture.completedFuture("answer"));
            var silent = deadlines.watch(new CompletableFuture<String>());
            var alsoSilent = deadlines.watch(new CompletableFuture<String>());
            assertThat(silent)
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withCauseInstanceOf(TimeoutException.class);
            assertThat(alsoSilent).failsWithin(Duration.ofSeconds(60));
            assertThat(answered).isCompletedWithValue("answer");
        }
    }

    @Test
    void what_has_time_left_goes_on() {
        try (var deadlines = new Deadlines(Duration.ofHours(1))) {
            var future = deadlines.watch(new CompletableFuture<String>());
            assertThat(future).isNotDone();
            future.complete("in time");
            assertThat(future).isCompletedWithValue("in time");
        }
    }
}
