package dev.plumbline.domain.submission;

import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.DRAW_FLOWER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OPENED;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.drawn;
import static dev.plumbline.domain.Sample.stroke;
import static dev.plumbline.domain.Sample.submitted;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.Sample;
import dev.plumbline.domain.ontology.Ontology;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
    private final Submissions submissions = new Submissions();

    @Test
    void a_submission_freezes_what_the_recorded_strokes_fold_to() {
        Given.events(submissions, drawn()).when(submit(4)).happens(submitted());
    }

    @Test
    void submitting_twice_is_one_submission() {
        Given.events(submissions, drawn()).and(submitted()).when(submit(4)).nothingMoreHappens();
    }

    @Test
    void a_canvas_the_annotator_did_not_see_is_not_frozen() {
        Given.events(submissions, drawn())
                .when(submit(3))
                .isRefused(new SubmissionRejection.StrokesMissing(TASK, 3, 4));
        Given.events(submissions, drawn())
                .when(submit(6))
                .isRefused(new SubmissionRejection.StrokesMissing(TASK, 6, 4));
    }

    @Test
    void an_incomplete_canvas_is_refused_with_everything_that_is_missing() {
        Given.events(submissions, OPENED, stroke(1, DRAW_FLOWER))
                .when(submit(1))
                .isRefused(new SubmissionRejection.SubmissionIncomplete(
                        TASK,
                        List.of(
                                new Fault("/scene/scene", "The scene: \"Scene\" is not set."),
                                new Fault("/objects/0/attributes/species", "Flower 1: \"Species\" is not set."))));
    }

    @Test
    void P4_whoever_was_taken_off_the_project_submits_nothing_until_they_are_assigned_again() {
        var withdrawn = Given.events(submissions, drawn()).and(Sample.WITHDRAWN);
        withdrawn.when(submit(4)).isRefused(new SubmissionRejection.AssignmentWithdrawn(TASK));
        withdrawn.and(Sample.RESTORED).when(submit(4)).happens(submitted());
    }

    @Test
    void S1_only_the_annotator_submits() {
        Given.events(submissions, drawn())
                .when(new SubmitTask(TASK, OTHER_ANNOTATOR, 4, ONTOLOGY))
                .isRefused(new SubmissionRejection.NotYourTask(TASK));
    }

    @Test
    void S1_a_task_that_was_never_opened_is_refused_in_the_same_words() {
        Given.events(submissions).when(submit(0)).isRefused(new SubmissionRejection.NotYourTask(TASK));
    }

    @Test
    void a_submission_under_another_ontology_is_refused() {
        var newer = new Ontology(ONTOLOGY.id(), "Blooms", 2, ONTOLOGY.classes(), ONTOLOGY.scene());
        Given.events(submissions, drawn())
                .when(new SubmitTask(TASK, ANNOTATOR, 4, newer))
                .isRefused(new SubmissionRejection.AnotherOntology(TASK));
    }

    private static SubmitTask submit(int lastStroke) {
        return new SubmitTask(TASK, ANNOTATOR, lastStroke, ONTOLOGY);
    }
}
