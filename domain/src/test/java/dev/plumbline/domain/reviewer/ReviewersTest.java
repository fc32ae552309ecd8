package dev.plumbline.domain.reviewer;

import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.CLASS_SKILL;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OTHER_REVIEWER;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.admitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.reviewer.Grounds.Comprehension;
import dev.plumbline.domain.reviewer.Grounds.Proof;
import dev.plumbline.domain.reviewer.ReviewerCommand.CreditHours;
import dev.plumbline.domain.reviewer.ReviewerCommand.JudgeEligibility;
import dev.plumbline.domain.reviewer.ReviewerCommand.SetReviewerNumbers;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundEligible;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundWanting;
import dev.plumbline.domain.reviewer.ReviewerEvent.HoursCredited;
import dev.plumbline.domain.reviewer.ReviewerEvent.ReviewerNumbersSet;
import dev.plumbline.domain.reviewer.Shortfall.Kind;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewersTest {
    private static final SpecId SPEC = new SpecId("flower-heads");
    private static final SpecVersion VERSION = new SpecVersion(1, 2, 0);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ProjectCreated LIVE = new ProjectCreated(
            PROJECT, "Blooms", Purpose.LIVE, SPEC, BENCHMARK, ONTOLOGY.id(), 1, Release.AFTER_REVIEW, MANAGER);
    private static final List<Comprehension> UNDERSTOOD = List.of(
            new Comprehension(BOUNDARY_SKILL, Proof.CERTIFICATE, List.of(7L)),
            new Comprehension(CLASS_SKILL, Proof.SPEC_TEST, List.of(3L)));
    private static final List<Comprehension> HALF_UNDERSTOOD =
            List.of(UNDERSTOOD.getFirst(), new Comprehension(CLASS_SKILL, Proof.NONE, List.of()));
    private static final HoursCredited CREDITED =
            new HoursCredited(REVIEWER, SPEC, 18, "A season in the herbarium.", TODAY, MANAGER);

    private final Reviewers reviewers = new Reviewers();

    @Test
    void R10_who_has_the_hours_and_understands_every_skill_is_found_eligible_once() {
        given(CREDITED)
                .whenTwice(judge(2, UNDERSTOOD))
                .happensOnce(
                        new FoundEligible(REVIEWER, PROJECT, SPEC, new Grounds(VERSION, 18, 2, UNDERSTOOD), TODAY));
    }

    @Test
    void R10_what_is_missing_is_named_each_by_itself() {
        given(CREDITED)
                .whenTwice(judge(1.96, HALF_UNDERSTOOD))
                .happensOnce(new FoundWanting(
                        REVIEWER,
                        PROJECT,
                        SPEC,
                        new Grounds(VERSION, 18, 1.96, HALF_UNDERSTOOD),
                        List.of(
                                new Shortfall(Kind.HOURS, null, "19.9 hours of experience of the 20 that are needed."),
                                new Shortfall(
                                        Kind.COMPREHENSION,
                                        CLASS_SKILL,
                                        "Neither a certificate that holds nor a passed spec test of version 1.2.0 for bloom-class.")),
                        TODAY));
    }

    @Test
    void R10_who_was_eligible_is_wanting_once_something_is_missing_and_the_other_way_round() {
        var eligible = new FoundEligible(REVIEWER, PROJECT, SPEC, new Grounds(VERSION, 18, 2, UNDERSTOOD), TODAY);
        given(CREDITED, eligible)
                .when(judge(2, HALF_UNDERSTOOD))
                .happensLike(FoundWanting.class, e -> e.missing().size() == 1);
        var wanting = new FoundWanting(
                REVIEWER,
                PROJECT,
                SPEC,
                new Grounds(VERSION, 18, 2, HALF_UNDERSTOOD),
                List.of(new Shortfall(Kind.COMPREHENSION, CLASS_SKILL, "…")),
                TODAY);
        given(CREDITED, eligible, wanting).when(judge(2, UNDERSTOOD)).happens(eligible);
    }

    @Test
    void R10_the_hours_that_are_needed_are_the_projects() {
        var numbers = new ReviewerNumbers(1.5, 0.1, 20, 3);
        given().when(new SetReviewerNumbers(PROJECT, numbers, MANAGER))
                .happens(new ReviewerNumbersSet(PROJECT, numbers, MANAGER));
        given(new ReviewerNumbersSet(PROJECT, numbers, MANAGER))
                .when(judge(2, UNDERSTOOD))
                .happensLike(FoundEligible.class, e -> e.grounds().hours() == 2);
        given().when(new SetReviewerNumbers(PROJECT, new ReviewerNumbers(1, 1, 20, 3), MANAGER))
                .isRefused(new ReviewerRejection.ReviewerNumbersOutOfRange(PROJECT));
        given().when(new SetReviewerNumbers(PROJECT, new ReviewerNumbers(Double.NaN, 0.1, 20, 3), MANAGER))
                .isRefused(new ReviewerRejection.ReviewerNumbersOutOfRange(PROJECT));
    }

    @Test
    void R10_hours_from_before_are_a_managers_word_and_the_latest_counts() {
        var credit = new CreditHours(REVIEWER, PROJECT, 18, "A season in the herbarium.", TODAY, MANAGER);
        given(admitted(REVIEWER)).whenTwice(credit).happensOnce(CREDITED);
        given(admitted(REVIEWER), CREDITED)
                .when(new CreditHours(REVIEWER, PROJECT, 30, "Two seasons.", TODAY, MANAGER))
                .happens(new HoursCredited(REVIEWER, SPEC, 30, "Two seasons.", TODAY, MANAGER));
        given().when(credit).isRefused(new ReviewerRejection.PersonUnknown(REVIEWER));
        for (var hours : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            given(admitted(REVIEWER))
                    .when(new CreditHours(REVIEWER, PROJECT, hours, "Long ago.", TODAY, MANAGER))
                    .isRefused(new ReviewerRejection.HoursNotCredible(REVIEWER, hours));
        }
        given(admitted(REVIEWER))
                .when(new CreditHours(REVIEWER, PROJECT, 3, " ", TODAY, MANAGER))
                .isRefused(new ReviewerRejection.HoursNotCredible(REVIEWER, 3));
        given(admitted(REVIEWER))
                .when(new CreditHours(REVIEWER, PROJECT, 3, "Trust me.", TODAY, REVIEWER))
                .isRefused(new ReviewerRejection.OwnHours(REVIEWER));
    }

    @Test
    void R10_hours_that_somebody_credited_to_others_are_not_their_own() {
        given(new HoursCredited(OTHER_REVIEWER, SPEC, 500, "A career.", TODAY, REVIEWER))
                .when(judge(2, UNDERSTOOD))
                .happensLike(FoundWanting.class, e -> e.grounds().credited() == 0);
    }

    @Test
    void R10_a_project_without_a_spec_asks_nothing_of_its_reviewers() {
        var training = new ProjectCreated(
                PROJECT, "Blooms", Purpose.TRAINING, null, BENCHMARK, ONTOLOGY.id(), 1, Release.AFTER_REVIEW, MANAGER);
        Given.events(reviewers, training)
                .when(judge(2, UNDERSTOOD))
                .isRefused(new ReviewerRejection.ProjectFollowsNoSpec(PROJECT));
        Given.events(reviewers).when(judge(2, UNDERSTOOD)).isRefused(new ReviewerRejection.ProjectUnknown(PROJECT));
    }

    @Test
    void R10_a_gap_in_the_work_counts_five_minutes_at_most_and_a_clock_that_steps_back_nothing() {
        var noon = Instant.parse("2026-11-23T12:00:00Z");
        assertThat(WorkingTime.seconds(noon, noon.plusSeconds(40))).isEqualTo(40);
        assertThat(WorkingTime.seconds(noon, noon.plusSeconds(301))).isEqualTo(300);
        assertThat(WorkingTime.seconds(noon, noon.plusSeconds(1_000_000))).isEqualTo(300);
        assertThat(WorkingTime.seconds(noon, noon.minusSeconds(40))).isZero();
    }

    private static JudgeEligibility judge(double measured, List<Comprehension> skills) {
        return new JudgeEligibility(REVIEWER, PROJECT, VERSION, measured, skills, TODAY);
    }

    private Given<ReviewerCommand, Reviewers.State> given(Event... events) {
        return Given.events(reviewers, LIVE).and(events);
    }
}
