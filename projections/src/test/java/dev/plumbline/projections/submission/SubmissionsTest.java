package dev.plumbline.projections.submission;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.FRAME;
import static dev.plumbline.projections.Story.LABELS;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.at;
import static dev.plumbline.projections.Story.document;
import static dev.plumbline.projections.Story.released;
import static dev.plumbline.projections.Story.reviewed;
import static dev.plumbline.projections.Story.reviewing;
import static dev.plumbline.projections.Story.score;
import static dev.plumbline.projections.Story.scored;
import static dev.plumbline.projections.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.submission.Submission.Reviewed;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
    @Test
    void P6_a_submission_waits_for_its_score_and_its_review() {
        assertThat(submission(submitted(TASK)))
                .isEqualTo(new Submission(
                        TASK, ANNOTATOR, FRAME, 1, at(1), LABELS, null, 0, null, false, Reviewed.WAITING, null));
    }

    @Test
    void P6_a_submission_shows_its_score_and_how_far_its_review_is() {
        assertThat(submission(submitted(TASK), scored(TASK, score(150, 200)), reviewing(TASK)))
                .isEqualTo(new Submission(
                        TASK,
                        ANNOTATOR,
                        FRAME,
                        1,
                        at(1),
                        LABELS,
                        score(150, 200),
                        1,
                        at(2),
                        false,
                        Reviewed.OPEN,
                        REVIEWER));
        assertThat(submission(
                        submitted(TASK),
                        scored(TASK, score(150, 200)),
                        reviewing(TASK),
                        reviewed(TASK, Tally.NONE),
                        released(TASK)))
                .extracting(Submission::review, Submission::released)
                .containsExactly(Reviewed.DONE, true);
    }

    @Test
    void P7_the_latest_score_counts_with_the_truth_it_was_measured_against() {
        var again = new SubmissionScored(TASK, PROJECT, ANNOTATOR, 2, score(30, 40));
        assertThat(submission(submitted(TASK), scored(TASK, score(150, 200)), released(TASK), again))
                .extracting(Submission::score, Submission::truthRevision, Submission::scoredAt, Submission::released)
                .containsExactly(score(30, 40), 2, at(4), true);
    }

    private static Submission submission(Event... events) {
        return document(Projections.SUBMISSIONS, Submissions.key(PROJECT, TASK), events);
    }
}
