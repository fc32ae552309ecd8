package dev.plumbline.domain.review.correction;

import static dev.plumbline.domain.LiveSample.DRAW_BUD;
import static dev.plumbline.domain.LiveSample.LIVE;
import static dev.plumbline.domain.LiveSample.REVIEW_OPENED;
import static dev.plumbline.domain.LiveSample.WHOLE_FLOWER;
import static dev.plumbline.domain.LiveSample.corrected;
import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OPENED;
import static dev.plumbline.domain.Sample.OTHER_REVIEWER;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.project;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.Fault;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    @Test
    void R5_the_correction_is_drawn_as_strokes_and_a_stroke_sent_again_is_one_stroke() {
        given().whenTwice(draw(REVIEWER, 1, WHOLE_FLOWER)).happensOnce(corrected(1, WHOLE_FLOWER));
        given(corrected(1, WHOLE_FLOWER)).when(draw(REVIEWER, 2, DRAW_BUD)).happens(corrected(2, DRAW_BUD));
        given(corrected(1, WHOLE_FLOWER))
                .when(new RecordCorrection(TASK, PROJECT, REVIEWER, 1, "another", DRAW_BUD, ONTOLOGY))
                .isRefused(new CorrectionRejection.StrokeNumberTaken(TASK, 1));
        given().when(draw(REVIEWER, 2, DRAW_BUD)).isRefused(new CorrectionRejection.StrokeOutOfOrder(TASK, 2));
    }

    @Test
    void R5_only_who_reviews_corrects() {
        for (var by : new PersonId[] {ANNOTATOR, OTHER_REVIEWER}) {
            given().when(draw(by, 1, WHOLE_FLOWER)).isRefused(new CorrectionRejection.NotYourReview(TASK));
        }
        Given.events(new Corrections(), LIVE, OPENED)
                .when(draw(REVIEWER, 1, WHOLE_FLOWER))
                .isRefused(new CorrectionRejection.NotYourReview(TASK));
    }

    @Test
    void R5_a_complete_review_is_not_corrected_but_its_last_stroke_may_be_asked_for_again() {
        var completed = new ReviewCompleted(TASK, PROJECT, ANNOTATOR, REVIEWER, Map.of());
        given(corrected(1, WHOLE_FLOWER), completed)
                .when(draw(REVIEWER, 2, DRAW_BUD))
                .isRefused(new CorrectionRejection.ReviewAlreadyClosed(TASK));
        given(corrected(1, WHOLE_FLOWER), completed)
                .when(draw(REVIEWER, 1, WHOLE_FLOWER))
                .nothingMoreHappens();
    }

    @Test
    void R5_where_there_is_a_truth_that_is_what_the_annotator_is_shown() {
        Given.events(new Corrections(), project(Release.AFTER_REVIEW), OPENED, REVIEW_OPENED)
                .when(draw(REVIEWER, 1, WHOLE_FLOWER))
                .isRefused(new CorrectionRejection.TruthIsThere(TASK));
    }

    @Test
    void R5_a_correction_obeys_the_rules_of_strokes() {
        var rose = new Change.ChangeClass(new LabelId("a"), "rose");
        given().when(draw(REVIEWER, 1, rose))
                .isRefused(new CorrectionRejection.StrokeInvalid(
                        TASK, 1, new Fault("/classKey", "The ontology \"Blooms\" has no class rose.")));
        var later = new Ontology(ONTOLOGY.id(), ONTOLOGY.name(), 2, ONTOLOGY.classes(), ONTOLOGY.scene());
        given().when(new RecordCorrection(TASK, PROJECT, REVIEWER, 1, "key-1", WHOLE_FLOWER, later))
                .isRefused(new CorrectionRejection.AnotherOntology(TASK));
    }

    private static RecordCorrection draw(PersonId by, int number, Change change) {
        return new RecordCorrection(TASK, PROJECT, by, number, "key-" + number, change, ONTOLOGY);
    }

    private static Given<RecordCorrection, Corrections.State> given(Event... events) {
        return Given.events(new Corrections(), LIVE, OPENED, REVIEW_OPENED).and(events);
    }
}
