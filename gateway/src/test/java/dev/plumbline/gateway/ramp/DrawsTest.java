package dev.plumbline.gateway.ramp;

import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SeedLost;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seeds of draws as weeks go by, by the calendar and the automations, without a server. */
class DrawsTest {
    private static final PersonId OKAFOR = new PersonId("okafor");
    private static final ProjectId LIVE = new ProjectId("live");

    @TempDir
    Path directory;

    @Test
    void R6_seeds_are_committed_to_a_week_ahead_and_told_an_hour_after_their_week() {
        try (var ramp = live()) {
            ramp.at("2026-03-02T08:01:00Z");
            assertThat(ramp.events(DrawCommitted.class))
                    .extracting(draw -> draw.week().value())
                    .containsExactly("2026-W10", "2026-W11");
            ramp.at("2026-03-09T00:59:59Z");
            assertThat(ramp.events(DrawRevealed.class)).isEmpty();
            ramp.at("2026-03-09T01:00:00Z");
            ramp.at("2026-03-09T01:01:00Z");
            assertThat(ramp.events(DrawRevealed.class)).singleElement().satisfies(told -> {
                assertThat(told.week()).hasToString("2026-W10");
                assertThat(told.seed().commitment())
                        .isEqualTo(ramp.events(DrawCommitted.class)
                                .findFirst()
                                .orElseThrow()
                                .commitment());
            });
            assertThat(ramp.events(DrawCommitted.class)).hasSize(3);
        }
    }

    @Test
    void R6_what_is_submitted_by_a_clock_behind_after_its_weeks_seed_was_told_is_drawn_with_the_next() {
        try (var ramp = live()) {
            ramp.at("2026-03-02T08:01:00Z");
            ramp.work(OKAFOR, LIVE, 0);
            assertThat(ramp.last(SubmissionSampled.class).week()).hasToString("2026-W10");
            ramp.at("2026-03-09T01:00:00Z");
            ramp.at("2026-03-08T23:55:00Z");
            ramp.work(OKAFOR, LIVE, 1);
            assertThat(ramp.events(SubmissionSampled.class)).hasSize(2);
            assertThat(ramp.last(SubmissionSampled.class).week()).hasToString("2026-W11");
        }
    }

    @Test
    void R6_a_seed_that_is_gone_is_told_and_what_was_left_over_is_drawn_ten_minutes_later_in_a_round_of_its_own() {
        try (var ramp = live()) {
            ramp.at("2026-03-02T08:01:00Z");
            ramp.workspace.keys().delete("draw-seed/live/2026-W10/1");
            ramp.work(OKAFOR, LIVE, 0);
            assertThat(ramp.events(SeedLost.class))
                    .singleElement()
                    .satisfies(lost -> assertThat(lost.round()).isOne());
            assertThat(ramp.events(SubmissionSampled.class)).isEmpty();

            ramp.at("2026-03-02T08:11:00Z");
            assertThat(ramp.events(SubmissionSampled.class)).as("not yet").isEmpty();
            ramp.at("2026-03-02T08:11:01Z");
            ramp.at("2026-03-02T08:12:00Z");
            assertThat(ramp.events(SubmissionSampled.class)).singleElement().satisfies(draw -> {
                assertThat(draw.week()).hasToString("2026-W10");
                assertThat(draw.round()).isEqualTo(2);
            });
            assertThat(ramp.events(DrawCommitted.class)
                            .filter(draw -> draw.week().value().equals("2026-W10")))
                    .extracting(DrawCommitted::round)
                    .containsExactly(1, 2);
        }
    }

    /** Somebody in shadow, assigned to real work. */
    private RampWorkspace live() {
        var ramp = new RampWorkspace(directory);
        ramp.project(LIVE, Purpose.LIVE, 2);
        ramp.enrol(OKAFOR);
        ramp.passTest(OKAFOR, "a1", "1.1", "1.2");
        ramp.labelBatch(OKAFOR, EXAM, 0);
        ramp.done(RampWorkspace.MANAGER, new AssignAnnotator(LIVE, OKAFOR, RampWorkspace.MANAGER));
        ramp.settle();
        return ramp;
    }
}
