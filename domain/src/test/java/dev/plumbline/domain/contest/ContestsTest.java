package dev.plumbline.domain.contest;

import static dev.plumbline.domain.LiveSample.BUD;
import static dev.plumbline.domain.LiveSample.CHOSEN;
import static dev.plumbline.domain.LiveSample.DRAW_BUD;
import static dev.plumbline.domain.LiveSample.FLOWER;
import static dev.plumbline.domain.LiveSample.LIVE;
import static dev.plumbline.domain.LiveSample.MISSED;
import static dev.plumbline.domain.LiveSample.REVIEW_OPENED;
import static dev.plumbline.domain.LiveSample.SCENE;
import static dev.plumbline.domain.LiveSample.TOO_TIGHT;
import static dev.plumbline.domain.LiveSample.WEEK;
import static dev.plumbline.domain.LiveSample.WHOLE_FLOWER;
import static dev.plumbline.domain.LiveSample.agreed;
import static dev.plumbline.domain.LiveSample.corrected;
import static dev.plumbline.domain.LiveSample.filed;
import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.OTHER_REVIEWER;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.project;
import static dev.plumbline.domain.Sample.submitted;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Sample;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.contest.ContestCommand.ContestDisagreement;
import dev.plumbline.domain.contest.ContestCommand.DecideContest;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.contest.ContestEvent.DisagreementContested;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.reviewer.Grounds;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundWanting;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.reviewer.ReviewerRejection;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContestsTest {
    private static final String WHY = "The tips are withered; clause 4.2.1 leaves those out.";
    private static final ReviewCompleted COMPLETED = new ReviewCompleted(TASK, PROJECT, ANNOTATOR, REVIEWER, Map.of());

    @Test
    void R5_an_annotator_contests_a_disagreement_once() {
        reviewed().whenTwice(contest(ANNOTATOR, TOO_TIGHT.id(), WHY)).happensOnce(contested(FLOWER, TOO_TIGHT));
        reviewed(contested(FLOWER, TOO_TIGHT))
                .when(contest(ANNOTATOR, TOO_TIGHT.id(), "And the photograph is blurred."))
                .isRefused(new ContestRejection.ContestedBefore(TOO_TIGHT.id()));
        reviewed(contested(FLOWER, TOO_TIGHT), decided(FLOWER, TOO_TIGHT, true, Map.of()))
                .when(contest(ANNOTATOR, TOO_TIGHT.id(), "Still."))
                .isRefused(new ContestRejection.ContestedBefore(TOO_TIGHT.id()));
    }

    @Test
    void R5_nobody_contests_what_is_said_of_anothers_work() {
        for (var by : List.of(OTHER_ANNOTATOR, REVIEWER)) {
            reviewed()
                    .when(contest(by, TOO_TIGHT.id(), WHY))
                    .isRefused(new ContestRejection.NothingToContest(TASK, TOO_TIGHT.id()));
        }
    }

    @Test
    void R5_an_agreement_is_not_contested_nor_what_was_taken_back() {
        var taken = new DisagreementId("d-taken-back");
        reviewed()
                .when(contest(ANNOTATOR, new DisagreementId("scene"), WHY))
                .isRefused(new ContestRejection.NothingToContest(TASK, new DisagreementId("scene")));
        Given.events(new Contests(), LIVE, Sample.OPENED, submitted(), CHOSEN, REVIEW_OPENED)
                .and(filed(FLOWER, with(taken)), agreed(FLOWER), agreed(SCENE), COMPLETED)
                .when(contest(ANNOTATOR, taken, WHY))
                .isRefused(new ContestRejection.NothingToContest(TASK, taken));
    }

    @Test
    void R6_nothing_of_a_review_is_known_to_its_annotator_before_it_is_complete() {
        Given.events(new Contests(), LIVE, Sample.OPENED, submitted(), CHOSEN, REVIEW_OPENED)
                .and(filed(FLOWER, TOO_TIGHT))
                .when(contest(ANNOTATOR, TOO_TIGHT.id(), WHY))
                .isRefused(new ContestRejection.NothingToContest(TASK, TOO_TIGHT.id()));
    }

    @Test
    void R5_where_a_truth_says_what_is_correct_nothing_is_contested() {
        Given.events(new Contests(), project(Release.AFTER_REVIEW), Sample.OPENED, submitted())
                .and(REVIEW_OPENED, filed(FLOWER, TOO_TIGHT), agreed(SCENE), COMPLETED)
                .when(contest(ANNOTATOR, TOO_TIGHT.id(), WHY))
                .isRefused(new ContestRejection.NothingToContest(TASK, TOO_TIGHT.id()));
    }

    @Test
    void R5_a_contest_says_why() {
        reviewed()
                .when(contest(ANNOTATOR, TOO_TIGHT.id(), " "))
                .isRefused(new ContestRejection.WhyMissing(TOO_TIGHT.id()));
        reviewed(contested(FLOWER, TOO_TIGHT))
                .when(decide(OTHER_REVIEWER, TOO_TIGHT, false, " "))
                .isRefused(new ContestRejection.WhyMissing(TOO_TIGHT.id()));
    }

    @Test
    void R5_a_contest_is_decided_by_neither_the_annotator_nor_the_reviewer() {
        reviewed(contested(FLOWER, TOO_TIGHT))
                .when(decide(ANNOTATOR, TOO_TIGHT, false, "I am right."))
                .isRefused(new ContestRejection.OwnContest(TASK, ANNOTATOR));
        reviewed(contested(FLOWER, TOO_TIGHT))
                .when(decide(REVIEWER, TOO_TIGHT, true, "I am right."))
                .isRefused(new ContestRejection.OwnDisagreement(TASK, TOO_TIGHT.id()));
        reviewed()
                .when(decide(OTHER_REVIEWER, TOO_TIGHT, true, "It stands."))
                .isRefused(new ContestRejection.NotContested(TASK, TOO_TIGHT.id()));
    }

    @Test
    void R10_who_lost_standing_or_is_found_wanting_decides_no_contest() {
        var decide = decide(OTHER_REVIEWER, TOO_TIGHT, true, "They are fresh.");
        var spec = Objects.requireNonNull(LIVE.spec());
        var session = new SessionId("november");
        var now = Instant.parse("2026-11-23T10:00:00Z");
        var lost = new StandingLost(OTHER_REVIEWER, spec, PROJECT, session, new Flips(30, 9), 0.1, now);
        var regained = new StandingRegained(OTHER_REVIEWER, spec, PROJECT, session, new Flips(30, 1), 0.1, now);
        var grounds = new Grounds(new SpecVersion(1, 2, 0), 3, 0, List.of());
        var wanting = new FoundWanting(OTHER_REVIEWER, PROJECT, spec, grounds, List.of(), LocalDate.of(2026, 11, 23));
        reviewed(contested(FLOWER, TOO_TIGHT), lost)
                .when(decide)
                .isRefused(new ReviewerRejection.StandingIsLost(OTHER_REVIEWER, spec));
        reviewed(contested(FLOWER, TOO_TIGHT), wanting)
                .when(decide)
                .isRefused(new ReviewerRejection.NotEligible(OTHER_REVIEWER, PROJECT));

        var decided = decided(FLOWER, TOO_TIGHT, true, Map.of());
        reviewed(contested(FLOWER, TOO_TIGHT), lost, regained).when(decide).happens(decided);
        reviewed(contested(FLOWER, TOO_TIGHT), decided, lost).when(decide).nothingMoreHappens();
    }

    @Test
    void R7_what_is_upheld_still_counts_and_what_is_overturned_does_not() {
        reviewed(contested(FLOWER, TOO_TIGHT))
                .whenTwice(decide(OTHER_REVIEWER, TOO_TIGHT, true, "They are fresh."))
                .happensOnce(decided(FLOWER, TOO_TIGHT, true, Map.of()));
        reviewed(contested(FLOWER, TOO_TIGHT))
                .when(decide(OTHER_REVIEWER, TOO_TIGHT, false, "They are fresh."))
                .happens(decided(FLOWER, TOO_TIGHT, false, Map.of(BOUNDARY_SKILL, new Tally(0, -1))));
    }

    @Test
    void R7_what_was_not_missed_was_not_there_to_be_counted() {
        reviewed(contested(BUD, MISSED))
                .when(decide(OTHER_REVIEWER, MISSED, false, "They are fresh."))
                .happens(decided(BUD, MISSED, false, Map.of(BOUNDARY_SKILL, new Tally(-1, -1))));
    }

    @Test
    void R7_an_item_counts_as_long_as_one_disagreement_about_the_skill_stands() {
        var notch = with(new DisagreementId("d-notch"));
        var two = reviewed(filed(FLOWER, notch), contested(FLOWER, TOO_TIGHT), contested(FLOWER, notch));
        two.when(decide(OTHER_REVIEWER, TOO_TIGHT, false, "They are fresh."))
                .happens(decided(FLOWER, TOO_TIGHT, false, Map.of()));
        two.and(decided(FLOWER, TOO_TIGHT, false, Map.of()))
                .when(decide(OTHER_REVIEWER, notch, false, "They are fresh."))
                .happens(decided(FLOWER, notch, false, Map.of(BOUNDARY_SKILL, new Tally(0, -1))));
    }

    @Test
    void R5_a_decided_contest_is_not_decided_otherwise() {
        reviewed(contested(FLOWER, TOO_TIGHT), decided(FLOWER, TOO_TIGHT, true, Map.of()))
                .when(decide(OTHER_REVIEWER, TOO_TIGHT, false, "On second thoughts."))
                .isRefused(new ContestRejection.ContestDecidedBefore(TOO_TIGHT.id()));
    }

    private static Disagreement with(DisagreementId id) {
        return new Disagreement(
                id, DisagreementKind.BOUNDARY, BOUNDARY_SKILL, "A notch too.", "4.2.1", "It belongs to the flower.");
    }

    private static ContestDisagreement contest(PersonId by, DisagreementId disagreement, String why) {
        return new ContestDisagreement(TASK, PROJECT, by, disagreement, why);
    }

    private static DecideContest decide(PersonId by, Disagreement disagreement, boolean upheld, String because) {
        return new DecideContest(TASK, PROJECT, by, disagreement.id(), upheld, because, WEEK, ONTOLOGY);
    }

    private static DisagreementContested contested(ReviewItem item, Disagreement disagreement) {
        return new DisagreementContested(
                TASK, PROJECT, ANNOTATOR, REVIEWER, item, disagreement.id(), disagreement.skill(), WHY);
    }

    private static ContestDecided decided(
            ReviewItem item, Disagreement disagreement, boolean upheld, Map<SkillId, Tally> change) {
        return new ContestDecided(
                TASK,
                PROJECT,
                ANNOTATOR,
                REVIEWER,
                OTHER_REVIEWER,
                item,
                disagreement.id(),
                disagreement.skill(),
                upheld,
                "They are fresh.",
                WEEK,
                change);
    }

    /** A flower too tight, a bud missed, the scene agreed with; completed, and then what is given. */
    private static Given<ContestCommand, Contests.State> reviewed(Event... then) {
        return Given.events(new Contests(), LIVE, Sample.OPENED, submitted(), CHOSEN, REVIEW_OPENED)
                .and(corrected(1, WHOLE_FLOWER), corrected(2, DRAW_BUD))
                .and(filed(FLOWER, TOO_TIGHT), filed(BUD, MISSED), agreed(SCENE), COMPLETED)
                .and(then);
    }
}
