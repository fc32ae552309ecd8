package dev.plumbline.domain.review;

import static dev.plumbline.domain.LiveSample.BUD;
import static dev.plumbline.domain.LiveSample.CHOSEN;
import static dev.plumbline.domain.LiveSample.DRAW_BUD;
import static dev.plumbline.domain.LiveSample.FLOWER;
import static dev.plumbline.domain.LiveSample.LIVE;
import static dev.plumbline.domain.LiveSample.MISSED;
import static dev.plumbline.domain.LiveSample.REVIEW_OPENED;
import static dev.plumbline.domain.LiveSample.SCENE;
import static dev.plumbline.domain.LiveSample.TOO_TIGHT;
import static dev.plumbline.domain.LiveSample.WHOLE_FLOWER;
import static dev.plumbline.domain.LiveSample.agreed;
import static dev.plumbline.domain.LiveSample.corrected;
import static dev.plumbline.domain.LiveSample.filed;
import static dev.plumbline.domain.LiveSample.sampled;
import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.CLASS_SKILL;
import static dev.plumbline.domain.Sample.COLOUR_SKILL;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OTHER_REVIEWER;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.SCENE_SKILL;
import static dev.plumbline.domain.Sample.SPECIES_SKILL;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.submitted;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.Sample;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.review.ReviewCommand.AgreeWithItem;
import dev.plumbline.domain.review.ReviewCommand.CompleteReview;
import dev.plumbline.domain.review.ReviewCommand.FileDisagreement;
import dev.plumbline.domain.review.ReviewCommand.OpenReview;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveReviewsTest {
    private static final CompleteReview COMPLETE = new CompleteReview(TASK, PROJECT, REVIEWER, ONTOLOGY);

    @Test
    void R6_what_was_drawn_is_reviewed_at_once_and_needs_no_score() {
        given(CHOSEN).when(new OpenReview(TASK, PROJECT, REVIEWER)).happens(REVIEW_OPENED);
    }

    @Test
    void R6_what_was_not_drawn_is_not_reviewed() {
        given(sampled(false))
                .when(new OpenReview(TASK, PROJECT, REVIEWER))
                .isRefused(new ReviewRejection.NotDrawn(TASK));
        given().when(new OpenReview(TASK, PROJECT, REVIEWER)).isRefused(new ReviewRejection.NotDrawnYet(TASK));
    }

    @Test
    void R10_nobody_reviews_their_own_live_work() {
        given(CHOSEN)
                .when(new OpenReview(TASK, PROJECT, ANNOTATOR))
                .isRefused(new ReviewRejection.OwnWork(TASK, ANNOTATOR));
    }

    @Test
    void R5_a_disagreement_of_live_work_says_why_which_clause_and_what_is_correct() {
        open().when(file(TOO_TIGHT.note(), "4.2.1", TOO_TIGHT.reading())).happens(filed(FLOWER, TOO_TIGHT));
        open().when(file(" ", "4.2.1", "The tips belong to it.")).isRefused(new ReviewRejection.NoteMissing(FLOWER));
        open().when(file("Too tight.", "4.2.1", " ")).isRefused(new ReviewRejection.ReadingMissing(FLOWER));
        open().when(file("Too tight.", null, "The tips belong to it."))
                .isRefused(new ReviewRejection.ClauseMissing(FLOWER));
        open().when(file("Too tight.", "9.9", "The tips belong to it."))
                .isRefused(new ReviewRejection.ClauseNotCitable(FLOWER, "9.9"));
    }

    @Test
    void R5_where_there_are_no_clauses_none_is_cited() {
        var uncited = new Disagreement(
                TOO_TIGHT.id(), TOO_TIGHT.kind(), BOUNDARY_SKILL, "Too tight.", null, "The tips belong to it.");
        open().when(new FileDisagreement(TASK, PROJECT, REVIEWER, FLOWER, uncited))
                .happens(filed(FLOWER, uncited));
    }

    @Test
    void R5_what_the_reviewer_draws_is_missed_and_nothing_else_is() {
        open().and(corrected(1, DRAW_BUD))
                .when(new FileDisagreement(TASK, PROJECT, REVIEWER, BUD, MISSED, Set.of("4.3")))
                .happens(filed(BUD, MISSED));
        open().and(corrected(1, DRAW_BUD))
                .when(new FileDisagreement(TASK, PROJECT, REVIEWER, BUD, TOO_TIGHT))
                .isRefused(new ReviewRejection.KindDoesNotFit(BUD, DisagreementKind.BOUNDARY));
        open().when(new FileDisagreement(TASK, PROJECT, REVIEWER, FLOWER, MISSED))
                .isRefused(new ReviewRejection.KindDoesNotFit(FLOWER, DisagreementKind.MISSED));
        open().when(new FileDisagreement(TASK, PROJECT, REVIEWER, BUD, MISSED))
                .isRefused(new ReviewRejection.ItemUnknown(TASK, BUD));
    }

    @Test
    void R5_a_live_review_is_complete_when_labels_scene_and_what_was_drawn_are_decided() {
        open().and(corrected(1, DRAW_BUD), agreed(FLOWER))
                .when(COMPLETE)
                .isRefused(new ReviewRejection.ReviewIncomplete(TASK, List.of(BUD, SCENE)));
    }

    @Test
    void R5_a_wrong_outline_needs_the_right_one_drawn() {
        open().and(filed(FLOWER, TOO_TIGHT), agreed(SCENE))
                .when(COMPLETE)
                .isRefused(new ReviewRejection.CorrectionMissing(TASK, List.of(FLOWER)));
        open().and(filed(FLOWER, TOO_TIGHT), agreed(SCENE), corrected(1, WHOLE_FLOWER), corrected(2, new Change.Undo()))
                .when(COMPLETE)
                .isRefused(new ReviewRejection.CorrectionMissing(TASK, List.of(FLOWER)));
    }

    @Test
    void R5_nothing_is_corrected_without_a_disagreement() {
        open().and(corrected(1, WHOLE_FLOWER))
                .when(new AgreeWithItem(TASK, PROJECT, REVIEWER, FLOWER))
                .isRefused(new ReviewRejection.ItemCorrected(TASK, List.of(FLOWER)));
        open().and(agreed(FLOWER), agreed(SCENE), corrected(1, WHOLE_FLOWER))
                .when(COMPLETE)
                .isRefused(new ReviewRejection.ItemCorrected(TASK, List.of(FLOWER)));
        open().and(corrected(1, DRAW_BUD))
                .when(new AgreeWithItem(TASK, PROJECT, REVIEWER, BUD))
                .isRefused(new ReviewRejection.ItemCorrected(TASK, List.of(BUD)));
    }

    @Test
    void R7_a_complete_live_review_counts_per_skill_and_releases_no_score() {
        open().and(
                        corrected(1, WHOLE_FLOWER),
                        corrected(2, DRAW_BUD),
                        filed(FLOWER, TOO_TIGHT),
                        filed(BUD, MISSED),
                        agreed(SCENE))
                .when(COMPLETE)
                .happens(completed(Map.of(
                        BOUNDARY_SKILL, new Tally(2, 2),
                        CLASS_SKILL, new Tally(1, 0),
                        SPECIES_SKILL, new Tally(1, 0),
                        COLOUR_SKILL, new Tally(1, 0),
                        SCENE_SKILL, new Tally(1, 0))));
    }

    @Test
    void R7_what_was_said_of_an_outline_that_was_taken_back_does_not_count() {
        open().and(
                        corrected(1, DRAW_BUD),
                        filed(BUD, MISSED),
                        corrected(2, new Change.Undo()),
                        agreed(FLOWER),
                        agreed(SCENE))
                .when(COMPLETE)
                .happens(completed(Map.of(
                        BOUNDARY_SKILL, new Tally(1, 0),
                        CLASS_SKILL, new Tally(1, 0),
                        SPECIES_SKILL, new Tally(1, 0),
                        COLOUR_SKILL, new Tally(1, 0),
                        SCENE_SKILL, new Tally(1, 0))));
    }

    @Test
    void R5_whoever_reviews_after_it_was_given_back_begins_with_what_was_submitted() {
        open().and(corrected(1, DRAW_BUD), filed(BUD, MISSED))
                .and(new ReviewReturned(TASK, PROJECT, ANNOTATOR, REVIEWER, "Has no standing any more."))
                .and(new ReviewOpened(TASK, PROJECT, ANNOTATOR, OTHER_REVIEWER))
                .when(new CompleteReview(TASK, PROJECT, OTHER_REVIEWER, ONTOLOGY))
                .isRefused(new ReviewRejection.ReviewIncomplete(TASK, List.of(FLOWER, SCENE)));
    }

    private static ReviewCompleted completed(Map<dev.plumbline.domain.SkillId, Tally> tallies) {
        return new ReviewCompleted(TASK, PROJECT, ANNOTATOR, REVIEWER, tallies);
    }

    private static FileDisagreement file(String note, @Nullable String clause, @Nullable String reading) {
        return new FileDisagreement(
                TASK,
                PROJECT,
                REVIEWER,
                FLOWER,
                new Disagreement(TOO_TIGHT.id(), TOO_TIGHT.kind(), BOUNDARY_SKILL, note, clause, reading),
                Set.of("4.2.1", "4.3"));
    }

    private static Given<ReviewCommand, Reviews.State> given(Event... events) {
        return Given.events(new Reviews(), LIVE, Sample.OPENED, submitted()).and(events);
    }

    private static Given<ReviewCommand, Reviews.State> open() {
        return given(CHOSEN, REVIEW_OPENED);
    }
}
