package dev.plumbline.projections.review;

import static dev.plumbline.projections.LiveStory.COMMITTED;
import static dev.plumbline.projections.LiveStory.CONTESTED;
import static dev.plumbline.projections.LiveStory.GIVEN_BACK;
import static dev.plumbline.projections.LiveStory.REVEALED;
import static dev.plumbline.projections.LiveStory.SEED;
import static dev.plumbline.projections.LiveStory.TAKEN;
import static dev.plumbline.projections.LiveStory.WEEK;
import static dev.plumbline.projections.LiveStory.corrected;
import static dev.plumbline.projections.LiveStory.sampled;
import static dev.plumbline.projections.Story.FRAME;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.document;
import static dev.plumbline.projections.Story.fold;
import static dev.plumbline.projections.Story.opened;
import static dev.plumbline.projections.Story.recorded;
import static dev.plumbline.projections.Story.returned;
import static dev.plumbline.projections.Story.reviewed;
import static dev.plumbline.projections.Story.reviewing;
import static dev.plumbline.projections.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.sampling.SamplingCause;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.contest.Contests;
import dev.plumbline.projections.review.ReviewQueue.Waiting;
import dev.plumbline.projections.sampling.Draws;
import dev.plumbline.projections.submission.Submission.Reviewed;
import dev.plumbline.projections.submission.Submissions;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import dev.plumbline.projections.work.Holders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveDocumentsTest {
    private static final TaskId SECOND = new TaskId("a-second");
    private static final ProjectCreated LIVE = new ProjectCreated(
            PROJECT,
            "Blooms",
            Purpose.LIVE,
            new SpecId("blooms"),
            new BenchmarkId("bench"),
            new OntologyId("blooms"),
            1,
            Release.AFTER_REVIEW,
            new PersonId("dubois"));

    @Test
    void R6_the_queue_of_a_live_project_holds_what_was_drawn_and_nothing_else() {
        var drawn = document(
                Projections.REVIEW_QUEUES,
                PROJECT.value(),
                LIVE,
                submitted(TASK),
                submitted(SECOND),
                sampled(SECOND, false),
                sampled(TASK, true));
        assertThat(drawn.waiting()).extracting(Waiting::task).containsExactly(TASK);
        assertThat(drawn.undrawn()).isEmpty();
        var waiting = document(Projections.REVIEW_QUEUES, PROJECT.value(), LIVE, submitted(TASK));
        assertThat(waiting.waiting()).isEmpty();
        assertThat(waiting.undrawn()).extracting(Waiting::task).containsExactly(TASK);
    }

    @Test
    void R6_what_was_not_drawn_waits_for_no_review() {
        assertThat(document(
                                Projections.SUBMISSIONS,
                                Submissions.key(PROJECT, TASK),
                                submitted(TASK),
                                sampled(TASK, false))
                        .review())
                .isEqualTo(Reviewed.NOT_DRAWN);
    }

    @Test
    void R6_an_annotator_sees_nothing_of_a_live_review_before_it_is_complete() {
        var handedIn = task(opened(TASK), submitted(TASK)).forAnnotator();
        assertThat(task(opened(TASK), submitted(TASK), sampled(TASK, true)).forAnnotator())
                .isEqualTo(handedIn);
        assertThat(task(opened(TASK), submitted(TASK), sampled(TASK, true), reviewing(TASK))
                        .forAnnotator())
                .isEqualTo(handedIn);
        var complete =
                task(opened(TASK), submitted(TASK), sampled(TASK, true), reviewing(TASK), reviewed(TASK, Tally.NONE));
        assertThat(complete.forAnnotator().state()).isEqualTo(TaskState.REVIEWED);
        assertThat(complete.released()).isTrue();
    }

    @Test
    void R6_draws_are_counted_by_their_cause_and_the_seed_is_told_when_it_is_revealed() {
        var key = Draws.key(PROJECT, WEEK);
        var open = document(Projections.DRAWS, key, COMMITTED, sampled(TASK, true), sampled(SECOND, false))
                .latest();
        assertThat(open.drawn()).isEqualTo(Map.of(SamplingCause.SAMPLE, 2));
        assertThat(open.chosen()).isEqualTo(Map.of(SamplingCause.SAMPLE, 1));
        assertThat(open.seed()).isNull();
        assertThat(open.open()).isTrue();
        var revealed = document(Projections.DRAWS, key, COMMITTED, REVEALED).latest();
        assertThat(revealed.seed()).isEqualTo(SEED);
        assertThat(revealed.open()).isFalse();
    }

    @Test
    void R9_a_frame_is_held_until_it_is_given_back() {
        var key = Holders.key(PROJECT, FRAME);
        assertThat(document(Projections.FRAME_HOLDERS, key, TAKEN).task()).isEqualTo(TASK);
        assertThat(fold(Projections.FRAME_HOLDERS, key, recorded(List.of(TAKEN, GIVEN_BACK))))
                .isNull();
    }

    @Test
    void R5_a_correction_that_was_given_back_keeps_its_numbers_and_loses_its_effect() {
        var labels = submitted(TASK).labels();
        var drawn = corrected(
                1,
                new Change.Delete(new LabelId(labels.objects().getFirst().id().value())));
        assertThat(correction(drawn).of(labels).objects()).isEmpty();
        var after = correction(drawn, returned(TASK));
        assertThat(after.of(labels)).isEqualTo(labels);
        assertThat(after.strokes()).hasSize(1);
    }

    @Test
    void R5_a_contest_waits_until_it_is_decided() {
        var contest = document(Projections.CONTESTS, Contests.key(PROJECT, TASK, CONTESTED.disagreement()), CONTESTED);
        assertThat(contest.decided()).isNull();
        assertThat(contest.why()).isEqualTo(CONTESTED.why());
    }

    private static TaskDoc task(Event... events) {
        return document(Projections.TASKS, TASK.value(), events);
    }

    private static Correction correction(Event... events) {
        return document(Projections.CORRECTIONS, TASK.value(), events);
    }
}
