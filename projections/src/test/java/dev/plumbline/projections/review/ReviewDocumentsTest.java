package dev.plumbline.projections.review;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.FRAME;
import static dev.plumbline.projections.Story.ITEM;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.TOO_TIGHT;
import static dev.plumbline.projections.Story.at;
import static dev.plumbline.projections.Story.document;
import static dev.plumbline.projections.Story.fold;
import static dev.plumbline.projections.Story.opened;
import static dev.plumbline.projections.Story.recorded;
import static dev.plumbline.projections.Story.returned;
import static dev.plumbline.projections.Story.reviewed;
import static dev.plumbline.projections.Story.reviewing;
import static dev.plumbline.projections.Story.score;
import static dev.plumbline.projections.Story.scored;
import static dev.plumbline.projections.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.Decisions;
import dev.plumbline.domain.review.Doubts;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ItemCleared;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.review.ReviewQueue.Waiting;
import dev.plumbline.projections.submission.Submission.Reviewed;
import dev.plumbline.projections.submission.Submissions;
import dev.plumbline.projections.task.TaskState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewDocumentsTest {
    private static final ReviewItem SCENE = ReviewItem.scene("scene");
    private static final TaskId SECOND = new TaskId("a-second");

    @Test
    void R5_a_review_shows_who_decides_and_what_was_decided() {
        var filed = new DisagreementFiled(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM, TOO_TIGHT);
        var agreed = new ItemAgreed(TASK, PROJECT, ANNOTATOR, REVIEWER, SCENE);
        var open = review(reviewing(TASK), agreed, filed);
        assertThat(open)
                .isEqualTo(new ReviewDoc(
                        TASK,
                        REVIEWER,
                        at(1),
                        new Decisions(
                                Map.of(SCENE, new ItemDecision(List.of()), ITEM, new ItemDecision(List.of(TOO_TIGHT)))),
                        null));
        assertThat(review(reviewing(TASK), agreed, filed, reviewed(TASK, new Tally(2, 1))))
                .isEqualTo(new ReviewDoc(TASK, REVIEWER, at(1), open.decisions(), at(4)));
    }

    @Test
    void R5_an_item_that_was_cleared_is_undecided() {
        assertThat(review(
                                reviewing(TASK),
                                new ItemAgreed(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM),
                                new ItemCleared(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM))
                        .decisions())
                .isEqualTo(Decisions.NONE);
    }

    @Test
    void R5_a_submission_waits_until_its_review_is_complete_oldest_first() {
        var first = new Waiting(TASK, ANNOTATOR, FRAME, at(1), 1, null, null);
        var second = new Waiting(SECOND, ANNOTATOR, FRAME, at(2), 1, null, null);
        assertThat(queue(submitted(TASK), submitted(SECOND))).containsExactly(first, second);
        assertThat(queue(submitted(TASK), submitted(SECOND), reviewed(TASK, Tally.NONE)))
                .containsExactly(second);
        assertThat(queue(submitted(TASK), reviewed(TASK, Tally.NONE))).isEmpty();
    }

    @Test
    void R5_the_queue_says_what_the_score_disagrees_on_and_who_has_begun_the_review() {
        var scored = scored(TASK, score(150, 200));
        assertThat(queue(submitted(TASK), submitted(SECOND), scored, reviewing(TASK)))
                .extracting(Waiting::suggested, Waiting::reviewer)
                .containsExactly(tuple(Doubts.in(scored.score()), REVIEWER), tuple(null, null));
    }

    @Test
    void R10_a_review_that_was_returned_waits_again_as_if_nobody_had_begun_it() {
        var agreed = new ItemAgreed(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM);
        assertThat(fold(Projections.REVIEWS, TASK.value(), recorded(List.of(reviewing(TASK), agreed, returned(TASK)))))
                .isNull();
        assertThat(queue(submitted(TASK), reviewing(TASK), returned(TASK)))
                .extracting(Waiting::reviewer)
                .containsOnlyNulls();
        assertThat(document(Projections.TASKS, TASK.value(), opened(TASK), submitted(TASK), returned(TASK))
                        .state())
                .isEqualTo(TaskState.SUBMITTED);
        assertThat(document(
                                Projections.SUBMISSIONS,
                                Submissions.key(PROJECT, TASK),
                                submitted(TASK),
                                reviewing(TASK),
                                returned(TASK))
                        .review())
                .isEqualTo(Reviewed.WAITING);
    }

    private static ReviewDoc review(Event... events) {
        return document(Projections.REVIEWS, TASK.value(), events);
    }

    private static List<Waiting> queue(Event... events) {
        return document(Projections.REVIEW_QUEUES, PROJECT.value(), events).waiting();
    }
}
