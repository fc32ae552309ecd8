package dev.plumbline.domain.score;

import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.LABELS;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OPENED;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.project;
import static dev.plumbline.domain.Sample.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Given;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.score.ScoreCommand.OpenDivergence;
import dev.plumbline.domain.score.ScoreCommand.RecordScore;
import dev.plumbline.domain.score.ScoreEvent.DivergenceOpened;
import dev.plumbline.domain.score.ScoreEvent.ScoreReleased;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoresTest {
    private static final FrameScore SCORE = Scorer.score(LABELS, LABELS, ONTOLOGY, ScoringPresets.PLUMBLINE);
    private static final FrameScore CVAT_SCORE = Scorer.score(LABELS, LABELS, ONTOLOGY, ScoringPresets.CVAT);
    private static final ScoreReleased RELEASED = new ScoreReleased(TASK, PROJECT, ANNOTATOR);
    private static final DivergenceOpened LOOKED = new DivergenceOpened(TASK, ANNOTATOR);

    private final Scores scores = new Scores();

    @Test
    void P6_a_submission_is_scored_and_released_at_once_where_the_project_says_so() {
        Given.events(scores, project(Release.AFTER_SCORING), submitted())
                .whenTwice(record(1, SCORE))
                .happensOnce(scored(1, SCORE), RELEASED);
    }

    @Test
    void S1_a_score_is_withheld_until_the_review_where_the_project_says_so() {
        Given.events(scores, project(Release.AFTER_REVIEW), submitted())
                .whenTwice(record(1, SCORE))
                .happensOnce(scored(1, SCORE));
    }

    @Test
    void R12_the_score_of_a_frame_of_a_drill_is_released_at_once() {
        Given.events(scores, project(Release.AFTER_REVIEW), submitted())
                .whenTwice(new RecordScore(TASK, PROJECT, 1, SCORE, true))
                .happensOnce(scored(1, SCORE), RELEASED);
    }

    @Test
    void S1_a_score_of_a_project_that_is_not_known_is_withheld() {
        Given.events(scores, submitted()).when(record(1, SCORE)).happens(scored(1, SCORE));
    }

    @Test
    void S1_another_projects_way_of_releasing_does_not_count() {
        var open = new ProjectId("open");
        Given.events(
                        scores,
                        project(Release.AFTER_REVIEW),
                        new ProjectCreated(
                                open,
                                "Open",
                                Purpose.TRAINING,
                                null,
                                BENCHMARK,
                                ONTOLOGY.id(),
                                1,
                                Release.AFTER_SCORING,
                                MANAGER),
                        submitted())
                .when(new RecordScore(TASK, open, 1, SCORE))
                .isRefused(new ScoreRejection.NotSubmitted(TASK, open));
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void P7_another_scoring_or_another_truth_adds_a_score_and_releases_nothing_twice(Release release) {
        var once = Given.events(scores, project(release), submitted(), scored(1, SCORE), RELEASED);
        once.whenTwice(record(1, CVAT_SCORE)).happensOnce(scored(1, CVAT_SCORE));
        once.whenTwice(record(2, SCORE)).happensOnce(scored(2, SCORE));
        once.and(scored(2, SCORE)).when(record(1, SCORE)).nothingMoreHappens();
    }

    @Test
    void P7_once_the_scoring_was_changed_nothing_is_scored_with_a_version_before() {
        var changed = new ScoringSet(PROJECT, ScoringPresets.CVAT, MANAGER);
        var before = Given.events(scores, project(Release.AFTER_REVIEW), submitted(), changed);
        before.when(record(1, SCORE))
                .isRefused(new ScoreRejection.ScoringChanged(
                        TASK, "plumbline", 1, ScoringPresets.CVAT.id().version()));
        before.whenTwice(record(1, CVAT_SCORE)).happensOnce(scored(1, CVAT_SCORE));
    }

    @Test
    void P7_a_score_that_was_stored_before_the_scoring_changed_can_be_asked_for_again() {
        Given.events(
                        scores,
                        project(Release.AFTER_REVIEW),
                        submitted(),
                        scored(1, SCORE),
                        new ScoringSet(PROJECT, ScoringPresets.CVAT, MANAGER))
                .when(record(1, SCORE))
                .nothingMoreHappens();
    }

    @Test
    void P5_what_was_not_submitted_is_not_scored() {
        Given.events(scores, project(Release.AFTER_SCORING), OPENED)
                .when(record(1, SCORE))
                .isRefused(new ScoreRejection.NotSubmitted(TASK, PROJECT));
    }

    @Test
    void P6_the_first_look_at_the_divergence_is_recorded_once() {
        Given.events(scores, submitted(), scored(1, SCORE), RELEASED)
                .whenTwice(new OpenDivergence(TASK, ANNOTATOR))
                .happensOnce(LOOKED);
    }

    @Test
    void S1_a_withheld_score_is_refused_in_the_words_of_one_that_does_not_exist() {
        var withheld = Given.events(scores, project(Release.AFTER_REVIEW), submitted(), scored(1, SCORE));
        var unknown = Given.events(scores);
        var refusal = new ScoreRejection.NotReleased(TASK);
        withheld.when(new OpenDivergence(TASK, ANNOTATOR)).isRefused(refusal);
        assertThat(unknown.when(new OpenDivergence(TASK, ANNOTATOR)))
                .isEqualTo(withheld.when(new OpenDivergence(TASK, ANNOTATOR)));
    }

    @Test
    void S1_only_its_annotator_opens_a_divergence() {
        for (PersonId other : new PersonId[] {OTHER_ANNOTATOR, REVIEWER}) {
            Given.events(scores, submitted(), scored(1, SCORE), RELEASED)
                    .when(new OpenDivergence(TASK, other))
                    .isRefused(new ScoreRejection.NotReleased(TASK));
        }
    }

    private static RecordScore record(int truthRevision, FrameScore score) {
        return new RecordScore(TASK, PROJECT, truthRevision, score);
    }

    private static SubmissionScored scored(int truthRevision, FrameScore score) {
        return new SubmissionScored(TASK, PROJECT, ANNOTATOR, truthRevision, score);
    }
}
