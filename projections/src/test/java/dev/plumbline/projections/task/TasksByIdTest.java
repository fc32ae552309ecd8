package dev.plumbline.projections.task;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.NOTE;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.at;
import static dev.plumbline.projections.Story.document;
import static dev.plumbline.projections.Story.opened;
import static dev.plumbline.projections.Story.recorded;
import static dev.plumbline.projections.Story.released;
import static dev.plumbline.projections.Story.reviewed;
import static dev.plumbline.projections.Story.reviewing;
import static dev.plumbline.projections.Story.score;
import static dev.plumbline.projections.Story.scored;
import static dev.plumbline.projections.Story.stroke;
import static dev.plumbline.projections.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.feedback.Anchor;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteGiven;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReopened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteResolved;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.score.ScoreEvent.ScoreReleased;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.task.TaskEvent.TaskRestored;
import dev.plumbline.domain.task.TaskEvent.TaskWithdrawn;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Story;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TasksByIdTest {
    private static final Event[] LIFE = {
        opened(TASK),
        stroke(TASK, 1),
        submitted(TASK),
        scored(TASK, score(150, 200)),
        reviewing(TASK),
        reviewed(TASK, new Tally(1, 0)),
        released(TASK)
    };

    @Test
    void P6_a_task_goes_through_its_states_in_order() {
        assertThat(states(false))
                .containsExactly(
                        TaskState.ASSIGNED,
                        TaskState.DRAWING,
                        TaskState.SUBMITTED,
                        TaskState.SCORED,
                        TaskState.IN_REVIEW,
                        TaskState.REVIEWED,
                        TaskState.REVIEWED);
    }

    @Test
    void S1_to_its_annotator_a_task_stays_submitted_until_its_score_is_released() {
        assertThat(states(true))
                .containsExactly(
                        TaskState.ASSIGNED,
                        TaskState.DRAWING,
                        TaskState.SUBMITTED,
                        TaskState.SUBMITTED,
                        TaskState.SUBMITTED,
                        TaskState.SUBMITTED,
                        TaskState.REVIEWED);
    }

    @Test
    void P6_a_task_says_what_happened_to_it_and_when() {
        assertThat(task(LIFE))
                .isEqualTo(new TaskDoc(opened(TASK), TaskState.REVIEWED, 1, 1, 0, at(2), at(3), true, 150.0, 200.0));
    }

    @Test
    void L1_strokes_are_counted_by_their_number() {
        assertThat(task(opened(TASK), stroke(TASK, 1), stroke(TASK, 2)))
                .extracting(TaskDoc::strokes, TaskDoc::lastStrokeAt)
                .containsExactly(2, at(3));
    }

    @Test
    void P4_a_withdrawn_task_is_given_back_as_far_as_it_was() {
        var withdrawn = new TaskWithdrawn(TASK, PROJECT, ANNOTATOR);
        var restored = new TaskRestored(TASK, PROJECT, ANNOTATOR);
        assertThat(task(opened(TASK), stroke(TASK, 1), withdrawn))
                .extracting(TaskDoc::state, TaskDoc::strokes)
                .containsExactly(TaskState.WITHDRAWN, 1);
        assertThat(task(opened(TASK), stroke(TASK, 1), withdrawn, restored).state())
                .isEqualTo(TaskState.DRAWING);
        assertThat(task(opened(TASK), withdrawn, restored).state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void L3_open_notes_are_those_not_resolved() {
        var second = new NoteId("n2");
        assertThat(task(opened(TASK), given(NOTE), given(second)).openNotes()).isEqualTo(2);
        assertThat(task(opened(TASK), given(NOTE), given(second), resolved(NOTE))
                        .openNotes())
                .isEqualTo(1);
        assertThat(task(
                                opened(TASK),
                                given(NOTE),
                                resolved(NOTE),
                                new NoteReopened(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR))
                        .openNotes())
                .isEqualTo(1);
    }

    @Test
    void P7_a_recalculation_after_the_review_changes_the_points_and_not_where_the_task_stands() {
        var life = new ArrayList<>(List.of(LIFE));
        life.add(scored(TASK, score(30, 40)));
        var task = task(life.toArray(Event[]::new));
        assertThat(task.state()).isEqualTo(TaskState.REVIEWED);
        assertThat(task.points()).isEqualTo(30);
        assertThat(task.available()).isEqualTo(40);
    }

    /** The plainest form of the rule: until the release, scores and reviews might as well not have happened. */
    @Property(tries = 500)
    void S1_nothing_of_a_withheld_score_or_review_shows(@ForAll("lives") List<Event> life) {
        boolean released = life.stream().anyMatch(ScoreReleased.class::isInstance);
        var without = life.stream()
                .filter(event -> released
                        || !(event instanceof SubmissionScored
                                || event instanceof ReviewOpened
                                || event instanceof ReviewCompleted))
                .toList();
        assertThat(forAnnotator(life)).isEqualTo(forAnnotator(without));
    }

    @Property(tries = 500)
    void S1_a_task_that_is_not_released_has_no_points_and_is_at_most_submitted(@ForAll("lives") List<Event> life) {
        var mine = forAnnotator(life);
        if (!mine.released()) {
            assertThat(mine.points()).isNull();
            assertThat(mine.available()).isNull();
            assertThat(mine.state()).isLessThanOrEqualTo(TaskState.SUBMITTED);
        }
    }

    @Test
    void P4_a_persons_tasks_are_listed_in_the_order_they_were_opened() {
        var second = new TaskId("a-second");
        assertThat(document(Projections.TASKS_OF_PERSON, ANNOTATOR.value(), opened(TASK), opened(second))
                        .tasks())
                .containsExactly(TASK, second);
    }

    /** A task's life as far as the rules let it go, with notes and recalculations in between. */
    @Provide
    Arbitrary<List<Event>> lives() {
        var more = Arbitraries.of(
                given(NOTE), resolved(NOTE), scored(TASK, score(30, 40)), reviewing(TASK), released(TASK));
        return Arbitraries.integers()
                .between(1, LIFE.length)
                .flatMap(length -> more.list().ofMaxSize(length > 2 ? 4 : 0).map(later -> {
                    var life = new ArrayList<>(List.of(LIFE).subList(0, length));
                    life.addAll(later);
                    return life;
                }));
    }

    private static TaskDoc forAnnotator(List<Event> life) {
        var task = Story.fold(Projections.TASKS, TASK.value(), recorded(life));
        assertThat(task).isNotNull();
        return task.forAnnotator();
    }

    private static List<TaskState> states(boolean forAnnotator) {
        var states = new ArrayList<TaskState>();
        for (int n = 1; n <= LIFE.length; n++) {
            var task = task(List.of(LIFE).subList(0, n).toArray(Event[]::new));
            states.add((forAnnotator ? task.forAnnotator() : task).state());
        }
        return states;
    }

    private static TaskDoc task(Event... events) {
        return document(Projections.TASKS, TASK.value(), events);
    }

    private static NoteGiven given(NoteId note) {
        return new NoteGiven(note, TASK, PROJECT, ANNOTATOR, REVIEWER, new Anchor.Point(1, 2), "Tighter.", null);
    }

    private static NoteResolved resolved(NoteId note) {
        return new NoteResolved(note, TASK, PROJECT, ANNOTATOR, REVIEWER);
    }
}
