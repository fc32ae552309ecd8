package dev.plumbline.domain.review;

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
import static dev.plumbline.domain.Sample.project;
import static dev.plumbline.domain.Sample.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Sample;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.review.ReviewCommand.AgreeWithItem;
import dev.plumbline.domain.review.ReviewCommand.ClearItem;
import dev.plumbline.domain.review.ReviewCommand.CompleteReview;
import dev.plumbline.domain.review.ReviewCommand.FileDisagreement;
import dev.plumbline.domain.review.ReviewCommand.OpenReview;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ItemCleared;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.reviewer.Grounds;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundEligible;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundWanting;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.reviewer.ReviewerRejection;
import dev.plumbline.domain.score.ScoreEvent.ScoreReleased;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewsTest {
    private static final ReviewItem FLOWER = ReviewItem.label(new LabelId("a"));
    private static final ReviewItem MISSED = ReviewItem.missed(new LabelId("far"));
    private static final ReviewItem SCENE = ReviewItem.scene("scene");
    private static final Disagreement TOO_TIGHT = new Disagreement(
            new DisagreementId("d1"),
            DisagreementKind.BOUNDARY,
            BOUNDARY_SKILL,
            "Your line runs inside the petal tips; put the vertices on them.",
            "4.2.1");
    private static final ReviewOpened OPENED = new ReviewOpened(TASK, PROJECT, ANNOTATOR, REVIEWER);

    private final Reviews reviews = new Reviews();

    @Test
    void a_submission_is_opened_by_one_reviewer() {
        given().when(new OpenReview(TASK, PROJECT, REVIEWER)).happens(OPENED);
        given(OPENED).when(new OpenReview(TASK, PROJECT, REVIEWER)).nothingMoreHappens();
        given(OPENED)
                .when(new OpenReview(TASK, PROJECT, OTHER_REVIEWER))
                .isRefused(new ReviewRejection.ReviewTaken(TASK, REVIEWER));
    }

    @Test
    void R10_nobody_reviews_their_own_work() {
        given().when(new OpenReview(TASK, PROJECT, ANNOTATOR)).isRefused(new ReviewRejection.OwnWork(TASK, ANNOTATOR));
    }

    @Test
    void R10_a_review_that_is_returned_waits_for_another_reviewer_and_what_was_decided_counts_for_nothing() {
        var giveBack = new ReviewCommand.ReturnReview(TASK, PROJECT, REVIEWER, "Lost standing.");
        var returned = new ReviewEvent.ReviewReturned(TASK, PROJECT, ANNOTATOR, REVIEWER, "Lost standing.");
        given(OPENED, agreed(FLOWER)).when(giveBack).happens(returned);
        given(OPENED, agreed(FLOWER), returned).when(giveBack).nothingMoreHappens();
        given(completed()).when(giveBack).nothingMoreHappens();
        given(OPENED, returned)
                .when(new AgreeWithItem(TASK, PROJECT, REVIEWER, FLOWER))
                .isRefused(new ReviewRejection.ReviewNotOpen(TASK));
        var reopened = new ReviewOpened(TASK, PROJECT, ANNOTATOR, OTHER_REVIEWER);
        given(OPENED, agreed(FLOWER), returned)
                .when(new OpenReview(TASK, PROJECT, OTHER_REVIEWER))
                .happens(reopened);
        given(OPENED, agreed(FLOWER), returned, reopened)
                .when(complete(OTHER_REVIEWER))
                .isRefused(new ReviewRejection.ReviewIncomplete(TASK, List.of(FLOWER, MISSED, SCENE)));
    }

    @Test
    void R10_where_a_spec_is_followed_who_lost_standing_begins_nothing_and_decides_nothing() {
        var spec = new SpecId("flower-heads");
        var session = new SessionId("november");
        var now = Instant.parse("2026-11-23T09:00:00Z");
        var training = new ProjectCreated(
                PROJECT,
                "Blooms",
                Purpose.TRAINING,
                spec,
                Sample.BENCHMARK,
                ONTOLOGY.id(),
                1,
                Release.AFTER_REVIEW,
                Sample.MANAGER);
        var lost = new StandingLost(REVIEWER, spec, PROJECT, session, new Flips(30, 9), 0.1, now);
        var regained = new StandingRegained(REVIEWER, spec, PROJECT, session, new Flips(30, 1), 0.1, now);
        var refusal = new ReviewerRejection.StandingIsLost(REVIEWER, spec);
        given(training, lost).when(new OpenReview(TASK, PROJECT, REVIEWER)).isRefused(refusal);
        given(training, lost)
                .when(new OpenReview(TASK, PROJECT, OTHER_REVIEWER))
                .happens(new ReviewOpened(TASK, PROJECT, ANNOTATOR, OTHER_REVIEWER));
        given(training, lost, regained)
                .when(new OpenReview(TASK, PROJECT, REVIEWER))
                .happens(OPENED);
        for (var command : List.of(
                new AgreeWithItem(TASK, PROJECT, REVIEWER, FLOWER),
                new FileDisagreement(TASK, PROJECT, REVIEWER, FLOWER, TOO_TIGHT),
                complete(REVIEWER))) {
            given(training, OPENED, agreed(FLOWER), agreed(MISSED), agreed(SCENE), lost)
                    .when(command)
                    .isRefused(refusal);
        }
        // Where no spec is followed, standing plays no part.
        given(lost).when(new OpenReview(TASK, PROJECT, REVIEWER)).happens(OPENED);
    }

    @Test
    void R10_who_is_found_wanting_begins_no_review_but_ends_one_that_was_begun() {
        var spec = new SpecId("flower-heads");
        var training = new ProjectCreated(
                PROJECT,
                "Blooms",
                Purpose.TRAINING,
                spec,
                Sample.BENCHMARK,
                ONTOLOGY.id(),
                1,
                Release.AFTER_REVIEW,
                Sample.MANAGER);
        var grounds = new Grounds(new SpecVersion(1, 2, 0), 3, 0, List.of());
        var wanting = new FoundWanting(REVIEWER, PROJECT, spec, grounds, List.of(), LocalDate.of(2026, 11, 23));
        var eligible = new FoundEligible(REVIEWER, PROJECT, spec, grounds, LocalDate.of(2026, 11, 24));
        given(training, wanting)
                .when(new OpenReview(TASK, PROJECT, REVIEWER))
                .isRefused(new ReviewerRejection.NotEligible(REVIEWER, PROJECT));
        given(training, wanting, eligible)
                .when(new OpenReview(TASK, PROJECT, REVIEWER))
                .happens(OPENED);
        given(training, OPENED, wanting)
                .when(new AgreeWithItem(TASK, PROJECT, REVIEWER, FLOWER))
                .happens(agreed(FLOWER));
    }

    @Test
    void a_submission_is_reviewed_once_it_is_scored() {
        Given.events(reviews, project(Release.AFTER_REVIEW), submitted())
                .when(new OpenReview(TASK, PROJECT, REVIEWER))
                .isRefused(new ReviewRejection.NotScoredYet(TASK));
    }

    @Test
    void R5_a_disagreement_needs_its_feedback_note() {
        var silent = new Disagreement(TOO_TIGHT.id(), DisagreementKind.BOUNDARY, BOUNDARY_SKILL, " \n", null);
        given(OPENED)
                .when(new FileDisagreement(TASK, PROJECT, REVIEWER, FLOWER, silent))
                .isRefused(new ReviewRejection.NoteMissing(FLOWER));
    }

    @Test
    void R5_a_disagreement_with_its_note_is_filed() {
        given(OPENED)
                .when(new FileDisagreement(TASK, PROJECT, REVIEWER, FLOWER, TOO_TIGHT))
                .happens(filed(TOO_TIGHT));
    }

    @Test
    void an_item_that_is_not_in_the_review_is_refused() {
        var ghost = ReviewItem.label(new LabelId("ghost"));
        given(OPENED)
                .when(new AgreeWithItem(TASK, PROJECT, REVIEWER, ghost))
                .isRefused(new ReviewRejection.ItemUnknown(TASK, ghost));
    }

    @Test
    void a_decision_can_be_taken_back_until_the_review_is_complete() {
        given(OPENED, agreed(FLOWER))
                .when(new ClearItem(TASK, PROJECT, REVIEWER, FLOWER))
                .happens(new ItemCleared(TASK, PROJECT, ANNOTATOR, REVIEWER, FLOWER));
        given(completed())
                .when(new ClearItem(TASK, PROJECT, REVIEWER, FLOWER))
                .isRefused(new ReviewRejection.ReviewAlreadyClosed(TASK));
    }

    @Test
    void R5_a_review_is_complete_when_every_item_is_decided() {
        given(OPENED, agreed(FLOWER))
                .when(complete(REVIEWER))
                .isRefused(new ReviewRejection.ReviewIncomplete(TASK, List.of(MISSED, SCENE)));
    }

    @Test
    void R7_a_completed_review_counts_items_per_skill_and_releases_the_score() {
        given(OPENED, filed(TOO_TIGHT), agreed(MISSED), agreed(SCENE))
                .when(complete(REVIEWER))
                .happens(
                        new ReviewCompleted(
                                TASK,
                                PROJECT,
                                ANNOTATOR,
                                REVIEWER,
                                Map.of(
                                        BOUNDARY_SKILL, new Tally(1, 1),
                                        CLASS_SKILL, new Tally(1, 0),
                                        SPECIES_SKILL, new Tally(1, 0),
                                        COLOUR_SKILL, new Tally(1, 0),
                                        SCENE_SKILL, new Tally(1, 0))),
                        new ScoreReleased(TASK, PROJECT, ANNOTATOR));
    }

    @Test
    void R7_two_disagreements_on_one_skill_of_one_item_count_once() {
        var again = new Disagreement(
                new DisagreementId("d2"), DisagreementKind.BOUNDARY, BOUNDARY_SKILL, "A notch too.", null);
        given(OPENED, filed(TOO_TIGHT), filed(again), agreed(MISSED), agreed(SCENE))
                .when(complete(REVIEWER))
                .happens(
                        new ReviewCompleted(
                                TASK,
                                PROJECT,
                                ANNOTATOR,
                                REVIEWER,
                                Map.of(
                                        BOUNDARY_SKILL, new Tally(1, 1),
                                        CLASS_SKILL, new Tally(1, 0),
                                        SPECIES_SKILL, new Tally(1, 0),
                                        COLOUR_SKILL, new Tally(1, 0),
                                        SCENE_SKILL, new Tally(1, 0))),
                        new ScoreReleased(TASK, PROJECT, ANNOTATOR));
    }

    @Test
    void a_review_needs_a_submission_of_its_project() {
        var open = new OpenReview(TASK, PROJECT, REVIEWER);
        Given.events(reviews, project(Release.AFTER_REVIEW), Sample.OPENED)
                .when(open)
                .isRefused(new ReviewRejection.NothingToReview(TASK));
        given().when(new OpenReview(TASK, new ProjectId("orchids"), REVIEWER))
                .isRefused(new ReviewRejection.NothingToReview(TASK));
    }

    @Test
    void a_review_is_opened_before_anything_is_decided() {
        for (var command : List.of(
                new AgreeWithItem(TASK, PROJECT, REVIEWER, FLOWER),
                new FileDisagreement(TASK, PROJECT, REVIEWER, FLOWER, TOO_TIGHT),
                new ClearItem(TASK, PROJECT, REVIEWER, FLOWER),
                complete(REVIEWER))) {
            given().when(command).isRefused(new ReviewRejection.ReviewNotOpen(TASK));
        }
    }

    @Test
    void a_decision_sent_again_is_one_decision() {
        given(OPENED)
                .whenTwice(new AgreeWithItem(TASK, PROJECT, REVIEWER, FLOWER))
                .happensOnce(agreed(FLOWER));
        given(OPENED)
                .whenTwice(new FileDisagreement(TASK, PROJECT, REVIEWER, FLOWER, TOO_TIGHT))
                .happensOnce(filed(TOO_TIGHT));
        given(OPENED, agreed(FLOWER))
                .whenTwice(new ClearItem(TASK, PROJECT, REVIEWER, FLOWER))
                .happensOnce(new ItemCleared(TASK, PROJECT, ANNOTATOR, REVIEWER, FLOWER));
    }

    @Test
    void agreeing_takes_back_the_disagreements_and_disagreeing_the_agreement() {
        given(OPENED, filed(TOO_TIGHT))
                .when(new AgreeWithItem(TASK, PROJECT, REVIEWER, FLOWER))
                .happens(agreed(FLOWER));
        given(OPENED, filed(TOO_TIGHT), agreed(FLOWER))
                .when(new FileDisagreement(TASK, PROJECT, REVIEWER, FLOWER, TOO_TIGHT))
                .happens(filed(TOO_TIGHT));
    }

    @Test
    void R5_a_review_completed_twice_is_completed_once_and_its_decisions_stand() {
        given(completed()).when(complete(REVIEWER)).nothingMoreHappens();
        given(completed()).when(new OpenReview(TASK, PROJECT, REVIEWER)).nothingMoreHappens();
        for (var command : List.of(
                new AgreeWithItem(TASK, PROJECT, REVIEWER, FLOWER),
                new FileDisagreement(TASK, PROJECT, REVIEWER, FLOWER, TOO_TIGHT))) {
            given(completed()).when(command).isRefused(new ReviewRejection.ReviewAlreadyClosed(TASK));
        }
        given(completed())
                .when(new OpenReview(TASK, PROJECT, OTHER_REVIEWER))
                .isRefused(new ReviewRejection.ReviewAlreadyClosed(TASK));
    }

    @Test
    void S1_a_score_that_is_released_is_not_released_again_by_the_review() {
        var released = new ScoreReleased(TASK, PROJECT, ANNOTATOR);
        var decision = Given.events(
                        reviews, Sample.OPENED, project(Release.AFTER_SCORING), submitted(), scored(), released)
                .and(OPENED, agreed(FLOWER), agreed(MISSED), agreed(SCENE))
                .when(complete(REVIEWER))
                .decision();
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.events()).singleElement().isInstanceOf(ReviewCompleted.class));
    }

    @Test
    void R5_a_review_is_completed_with_the_version_of_the_ontology_that_the_task_was_drawn_with() {
        var later = new Ontology(ONTOLOGY.id(), ONTOLOGY.name(), 2, ONTOLOGY.classes(), ONTOLOGY.scene());
        given(OPENED, agreed(FLOWER), agreed(MISSED), agreed(SCENE))
                .when(new CompleteReview(TASK, PROJECT, REVIEWER, later))
                .isRefused(new ReviewRejection.AnotherOntology(TASK));
    }

    @Test
    void R5_a_scene_value_that_was_left_out_is_decided_too() {
        var silent = new Labels(Sample.LABELS.objects(), Map.of());
        var score = Scorer.score(Sample.LABELS, silent, ONTOLOGY, ScoringPresets.PLUMBLINE);
        assertThat(ReviewItems.of(silent, score)).containsExactly(FLOWER, SCENE);
        assertThat(ReviewItems.of(Sample.LABELS, score)).containsExactly(FLOWER, SCENE);
    }

    private Given<ReviewCommand, Reviews.State> given(Event... events) {
        return Given.events(reviews, Sample.OPENED, project(Release.AFTER_REVIEW), submitted(), scored())
                .and(events);
    }

    /** The truth has one object more, far away, which the submission misses. */
    private static SubmissionScored scored() {
        var objects = new ArrayList<>(Sample.LABELS.objects());
        var flower = objects.getFirst();
        objects.add(new Label(
                new LabelId("far"),
                flower.classKey(),
                ((Polygon) flower.shape()).translated(400, 200),
                flower.attributes()));
        var truth = new Labels(objects, Sample.LABELS.scene());
        return new SubmissionScored(
                TASK, PROJECT, ANNOTATOR, 1, Scorer.score(truth, Sample.LABELS, ONTOLOGY, ScoringPresets.PLUMBLINE));
    }

    private static Event[] completed() {
        return new Event[] {
            OPENED,
            agreed(FLOWER),
            agreed(MISSED),
            agreed(SCENE),
            new ReviewCompleted(TASK, PROJECT, ANNOTATOR, REVIEWER, Map.of())
        };
    }

    private static ItemAgreed agreed(ReviewItem item) {
        return new ItemAgreed(TASK, PROJECT, ANNOTATOR, REVIEWER, item);
    }

    private static DisagreementFiled filed(Disagreement disagreement) {
        return new DisagreementFiled(TASK, PROJECT, ANNOTATOR, REVIEWER, FLOWER, disagreement);
    }

    private static CompleteReview complete(PersonId by) {
        return new CompleteReview(TASK, PROJECT, by, ONTOLOGY);
    }
}
