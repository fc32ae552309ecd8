package dev.plumbline.domain.sampling;

import static dev.plumbline.domain.LiveSample.LIVE;
import static dev.plumbline.domain.LiveSample.WEEK;
import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.CLASS_SKILL;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.project;
import static dev.plumbline.domain.Sample.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.LiveSample;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.disagreement.Settlement;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionRaised;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionSettled;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.sampling.SamplingCommand.CommitDraw;
import dev.plumbline.domain.sampling.SamplingCommand.DeclareSeedLost;
import dev.plumbline.domain.sampling.SamplingCommand.RevealDraw;
import dev.plumbline.domain.sampling.SamplingCommand.SampleSubmission;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SeedLost;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static final Seed SEED = new Seed("0f".repeat(Seed.BYTES));
    private static final Seed ANOTHER = new Seed("1e".repeat(Seed.BYTES));
    private static final DrawCommitted COMMITTED = new DrawCommitted(PROJECT, WEEK, 1, SEED.commitment());
    private static final DrawRevealed REVEALED = new DrawRevealed(PROJECT, WEEK, 1, SEED);
    private static final SeedLost LOST = new SeedLost(PROJECT, WEEK, 1);
    private static final Instant AFTER = WEEK.end().plusSeconds(3600);

    @Test
    void R6_the_workspace_commits_to_a_seed_before_it_draws_with_it() {
        given().whenTwice(new CommitDraw(PROJECT, WEEK, 1, SEED)).happensOnce(COMMITTED);
        given(COMMITTED).when(sample(1, SEED)).happens(drawn(1, 1, SamplingCause.SHADOW, true));
        given().when(sample(1, SEED)).happens(COMMITTED, drawn(1, 1, SamplingCause.SHADOW, true));
    }

    @Test
    void R6_the_seed_is_the_one_that_was_committed_to() {
        var differs = new SamplingRejection.SeedDiffers(PROJECT, WEEK.value(), 1);
        given(COMMITTED).when(new CommitDraw(PROJECT, WEEK, 1, ANOTHER)).isRefused(differs);
        given(COMMITTED).when(sample(1, ANOTHER)).isRefused(differs);
        given(COMMITTED).when(new RevealDraw(PROJECT, WEEK, 1, ANOTHER, AFTER)).isRefused(differs);
    }

    @Test
    void R6_a_submission_is_drawn_once() {
        given(COMMITTED, drawn(1, 0.25, SamplingCause.SAMPLE, false))
                .when(sample(1, SEED))
                .nothingMoreHappens();
    }

    @Test
    void R6_all_work_of_who_is_in_shadow_with_any_of_the_skills_is_reviewed() {
        for (var stage : List.of(Stage.SHADOW, Stage.RE_SHADOW, Stage.GRADED)) {
            given(COMMITTED, entered(BOUNDARY_SKILL, Stage.PRODUCTION), entered(CLASS_SKILL, stage))
                    .when(sample(1, SEED))
                    .happens(drawn(1, 1, SamplingCause.SHADOW, true));
        }
    }

    @Test
    void R6_of_the_work_of_who_is_in_production_a_share_is_reviewed() {
        given(COMMITTED, entered(BOUNDARY_SKILL, Stage.PRODUCTION), entered(CLASS_SKILL, Stage.PRODUCTION))
                .when(sample(1, SEED))
                .happens(drawn(1, 0.25, SamplingCause.SAMPLE, SEED.drawOf(TASK) < 0.25));
    }

    @Test
    void R6_who_came_back_to_production_is_sampled_again() {
        given(COMMITTED, entered(BOUNDARY_SKILL, Stage.PRODUCTION), entered(CLASS_SKILL, Stage.RE_SHADOW))
                .and(entered(CLASS_SKILL, Stage.PRODUCTION))
                .when(sample(1, SEED))
                .happens(drawn(1, 0.25, SamplingCause.SAMPLE, SEED.drawOf(TASK) < 0.25));
    }

    @Test
    void R6_more_is_reviewed_while_disagreement_may_be_rising_and_no_longer() {
        var production =
                given(COMMITTED, entered(BOUNDARY_SKILL, Stage.PRODUCTION), entered(CLASS_SKILL, Stage.PRODUCTION));
        var raised = new SuspicionRaised(PROJECT, ANNOTATOR, CLASS_SKILL, WEEK, 0.04);
        var suspected = production.and(raised);
        suspected.when(sample(1, SEED)).happens(drawn(1, 0.5, SamplingCause.SUSPICION, SEED.drawOf(TASK) < 0.5));
        suspected
                .and(new SuspicionSettled(PROJECT, ANNOTATOR, CLASS_SKILL, WEEK, Settlement.values()[0]))
                .when(sample(1, SEED))
                .happens(drawn(1, 0.25, SamplingCause.SAMPLE, SEED.drawOf(TASK) < 0.25));
        production
                .and(new SuspicionRaised(new ProjectId("orchids"), ANNOTATOR, CLASS_SKILL, WEEK, 0.04))
                .when(sample(1, SEED))
                .happens(drawn(1, 0.25, SamplingCause.SAMPLE, SEED.drawOf(TASK) < 0.25));
    }

    @Test
    void R6_a_seed_is_revealed_when_its_week_is_over_and_no_sooner() {
        given(COMMITTED)
                .when(new RevealDraw(PROJECT, WEEK, 1, SEED, WEEK.end().minusMillis(1)))
                .isRefused(new SamplingRejection.WeekNotOver(PROJECT, WEEK.value()));
        given(COMMITTED)
                .whenTwice(new RevealDraw(PROJECT, WEEK, 1, SEED, AFTER))
                .happensOnce(REVEALED);
    }

    @Test
    void R6_nothing_is_drawn_with_a_seed_that_is_known() {
        given(COMMITTED, REVEALED)
                .when(sample(1, SEED))
                .isRefused(new SamplingRejection.DrawOver(PROJECT, WEEK.value(), 1));
        given(COMMITTED, REVEALED)
                .when(sample(2, ANOTHER))
                .isRefused(new SamplingRejection.RoundOutOfTurn(PROJECT, WEEK.value(), 2));
    }

    @Test
    void R6_a_lost_seed_is_told_and_only_then_another_round_begins() {
        given(COMMITTED)
                .when(sample(2, ANOTHER))
                .isRefused(new SamplingRejection.RoundOutOfTurn(PROJECT, WEEK.value(), 2));
        given(COMMITTED).whenTwice(new DeclareSeedLost(PROJECT, WEEK, 1)).happensOnce(LOST);
        given(COMMITTED, LOST)
                .when(sample(1, SEED))
                .isRefused(new SamplingRejection.DrawOver(PROJECT, WEEK.value(), 1));
        given(COMMITTED, LOST)
                .when(sample(2, ANOTHER))
                .happens(
                        new DrawCommitted(PROJECT, WEEK, 2, ANOTHER.commitment()),
                        drawn(2, 1, SamplingCause.SHADOW, true));
        given().when(new DeclareSeedLost(PROJECT, WEEK, 1))
                .isRefused(new SamplingRejection.RoundOutOfTurn(PROJECT, WEEK.value(), 1));
    }

    @Test
    void R6_only_submissions_of_live_work_are_drawn() {
        Given.events(new Sampling(), project(Release.AFTER_REVIEW), submitted())
                .when(sample(1, SEED))
                .isRefused(new SamplingRejection.NothingToDraw(PROJECT));
        Given.events(new Sampling(), LIVE).when(sample(1, SEED)).isRefused(new SamplingRejection.NotSubmitted(TASK));
        given().when(new SampleSubmission(TASK, PROJECT, OTHER_ANNOTATOR, Set.of(), WEEK, 1, SEED))
                .isRefused(new SamplingRejection.NotSubmitted(TASK));
    }

    @Test
    void R6_what_prints_a_command_or_an_event_does_not_tell_the_seed() {
        assertThat(sample(1, SEED).toString()).doesNotContain(SEED.value());
        assertThat(new CommitDraw(PROJECT, WEEK, 1, SEED).toString()).doesNotContain(SEED.value());
    }

    private static SampleSubmission sample(int round, Seed seed) {
        return new SampleSubmission(TASK, PROJECT, ANNOTATOR, Set.of(BOUNDARY_SKILL, CLASS_SKILL), WEEK, round, seed);
    }

    private static SubmissionSampled drawn(int round, double share, SamplingCause cause, boolean chosen) {
        return new SubmissionSampled(TASK, PROJECT, ANNOTATOR, WEEK, round, share, cause, chosen);
    }

    private static StageEntered entered(SkillId skill, Stage stage) {
        return LiveSample.entered(ANNOTATOR, skill, stage);
    }

    private static Given<SamplingCommand, Sampling.State> given(Event... events) {
        return Given.events(
                        new Sampling(), LIVE, submitted(), LiveSample.entered(OTHER_ANNOTATOR, CLASS_SKILL, Stage.SPEC))
                .and(events);
    }
}
