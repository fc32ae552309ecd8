package dev.plumbline.domain.ramp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.batch.Measure;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateExpired;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateReinstated;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateSuspended;
import dev.plumbline.domain.ramp.CertificateEvent.RenewalAdvanced;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.RampCommand.EndReshadow;
import dev.plumbline.domain.ramp.RampCommand.Enrol;
import dev.plumbline.domain.ramp.RampCommand.ExpireCertificate;
import dev.plumbline.domain.ramp.RampCommand.JudgeGraded;
import dev.plumbline.domain.ramp.RampCommand.JudgeRetest;
import dev.plumbline.domain.ramp.RampCommand.JudgeShadow;
import dev.plumbline.domain.ramp.RampCommand.MakeDue;
import dev.plumbline.domain.ramp.RampCommand.PassSpecTest;
import dev.plumbline.domain.ramp.RampCommand.Renewed;
import dev.plumbline.domain.ramp.RampCommand.SendToReshadow;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.domain.ramp.RampEvent.PromotionBlocked;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.statistics.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RampsTest {
    private static final PersonId PERSON = new PersonId("okafor");
    private static final PersonId MANAGER = new PersonId("dubois");
    private static final SpecId SPEC = new SpecId("flower-heads");
    private static final SkillId OUTLINE = new SkillId("petal-boundary");
    private static final SkillId SPECIES = new SkillId("species");
    private static final ProjectId EXAM = new ProjectId("exam");
    private static final ProjectId LIVE = new ProjectId("live");
    private static final SpecVersion ONE = new SpecVersion(1, 0, 0);
    private static final SpecVersion TWO = new SpecVersion(1, 1, 0);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final CertificateId FIRST = new CertificateId("c-1");
    private static final CertificateId SECOND = new CertificateId("c-2");
    private static final Renewed YEAR = new Renewed(FIRST, 365);
    private static final RampNumbers NUMBERS = RampNumbers.DEFAULT;

    private static final Finding TOO_TIGHT = new Finding(
            Finding.Kind.BOUNDARY,
            "flower",
            null,
            -3,
            Finding.Unit.PX,
            new Interval(-3.5, -2.5),
            400,
            true,
            "t-1",
            List.of("t-1"),
            new Finding.Detail.None());

    private static final Event ADMITTED = new PersonAdmitted(PERSON, MANAGER);
    private static final Enrolled ENROLLED = new Enrolled(PERSON, SPEC, Set.of(OUTLINE, SPECIES), DAY, MANAGER);
    private static final StageEntered TESTED = entered(
            Stage.GRADED, Cause.SPEC_TEST_PASSED, null, List.of(10L), "The test of version 1.0.0 was passed.", DAY);
    private static final StageEntered SHADOWED = entered(
            Stage.SHADOW,
            Cause.GRADED_SET_PASSED,
            EXAM,
            List.of(20L),
            "Mean overlap 0.930 on 400; 0.90 is needed.",
            DAY.plusDays(3));
    private static final LocalDate PROMOTION = DAY.plusDays(10);
    private static final StageEntered PROMOTED = entered(
            Stage.PRODUCTION,
            Cause.SHADOW_PASSED,
            LIVE,
            List.of(30L, 31L),
            "Reviewers disagreed with 8 of 160, and no more often of late.",
            PROMOTION);
    private static final CertificateIssued ISSUED = new CertificateIssued(
            FIRST, PERSON, OUTLINE, SPEC, ONE, List.of(10L, 20L, 30L, 31L), PROMOTION, PROMOTION.plusDays(365));
    private static final StageEntered SENT_BACK =
            entered(Stage.RE_SHADOW, Cause.RATE_ROSE, LIVE, List.of(90L), "From 5 % to 14 %.", DAY.plusDays(60));

    private final Ramps ramps = new Ramps();

    @Test
    void R3_who_is_enrolled_begins_with_all_skills_once() {
        Given.events(ramps, ADMITTED)
                .whenTwice(new Enrol(PERSON, SPEC, Set.of(OUTLINE, SPECIES), DAY, MANAGER))
                .happensOnce(ENROLLED);
        Given.events(ramps)
                .when(new Enrol(PERSON, SPEC, Set.of(OUTLINE), DAY, MANAGER))
                .isRefused(new RampRejection.PersonUnknown(PERSON));
    }

    @Test
    void R1_a_skill_that_a_later_version_adds_is_begun_and_the_others_stay() {
        var added = new SkillId("colour");
        Given.events(ramps, ADMITTED, ENROLLED, TESTED)
                .when(new Enrol(PERSON, SPEC, Set.of(OUTLINE, SPECIES, added), DAY, MANAGER))
                .happens(new Enrolled(PERSON, SPEC, Set.of(added), DAY, MANAGER));
    }

    @Test
    void R2_the_spec_test_leads_to_the_graded_set() {
        Given.events(ramps, ADMITTED, ENROLLED).whenTwice(passTest(ONE)).happensOnce(TESTED);
        Given.events(ramps, ADMITTED).when(passTest(ONE)).isRefused(new RampRejection.NotEnrolled(PERSON, OUTLINE));
    }

    @Test
    void R3_the_graded_set_leads_to_shadow_from_the_threshold_of_the_skill_on() {
        var graded = Given.events(ramps, ADMITTED, ENROLLED, TESTED);
        graded.whenTwice(judge(result(0.93))).happensOnce(SHADOWED);
        graded.when(judge(result(0.89)))
                .happens(blocked(Stage.GRADED, new Obstacle.BelowThreshold(Measure.IOU, 0.89, 0.9)));
        graded.when(judge(new SkillResult(OUTLINE, Measure.POINTS, 0.93, 400, List.of())))
                .happens(blocked(Stage.GRADED, new Obstacle.BelowThreshold(Measure.POINTS, 0.93, 0.95)));
    }

    @Test
    void R4_a_systematic_error_blocks_promotion_even_over_the_threshold_until_it_is_gone() {
        var tight = new SkillResult(OUTLINE, Measure.IOU, 0.93, 400, List.of(TOO_TIGHT));
        var blocked = blocked(Stage.GRADED, new Obstacle.SystematicError(TOO_TIGHT));
        var graded = Given.events(ramps, ADMITTED, ENROLLED, TESTED);
        graded.when(judge(tight)).happens(blocked);
        graded.and(blocked).when(judge(result(0.93))).happens(SHADOWED);
    }

    @Test
    void R3_no_stage_is_skipped() {
        Given.events(ramps, ADMITTED, ENROLLED)
                .when(judge(result(0.99)))
                .isRefused(new RampRejection.StageSkipped(PERSON, OUTLINE, Stage.SPEC, Stage.SHADOW));
        Given.events(ramps, ADMITTED, ENROLLED, TESTED)
                .when(shadow(PROMOTION, days(160, 8)))
                .isRefused(new RampRejection.StageSkipped(PERSON, OUTLINE, Stage.GRADED, Stage.PRODUCTION));
        Given.events(ramps, ADMITTED, ENROLLED, TESTED).when(sendBack()).nothingMoreHappens();
    }

    @Test
    void R5_shadow_leads_to_production_and_the_certificate_names_all_its_evidence() {
        inShadow().whenTwice(shadow(PROMOTION, days(160, 8))).happensOnce(PROMOTED, ISSUED);
    }

    @Test
    void R5_shadow_lasts_its_days_and_its_objects() {
        inShadow().when(shadow(PROMOTION.minusDays(1), days(160, 8))).nothingMoreHappens();
        inShadow().when(shadow(PROMOTION, days(99, 4))).nothingMoreHappens();
        inShadow().when(shadow(DAY, days(160, 8))).nothingMoreHappens();
    }

    @Test
    void R5_who_is_disagreed_with_more_often_of_late_stays_in_shadow() {
        var rising = new ArrayList<ReviewedDay>();
        for (int day = 0; day < 8; day++) {
            rising.add(new ReviewedDay(DAY.plusDays(day), 20, day < 4 ? 1 : 5));
        }
        var outcome = inShadow().when(shadow(PROMOTION, rising));
        outcome.happensLike(
                PromotionBlocked.class,
                blocked -> blocked.obstacles().stream()
                        .anyMatch(o -> o instanceof Obstacle.DisagreementRises rises
                                && rises.earlier() == 0.05
                                && rises.later() == 0.25
                                && rises.p() < 0.05));
    }

    @Test
    void R5_too_much_disagreement_keeps_in_shadow_and_is_told_once() {
        var blocked = new PromotionBlocked(
                PERSON,
                OUTLINE,
                SPEC,
                ONE,
                Stage.SHADOW,
                LIVE,
                List.of(new Obstacle.DisagreementTooHigh(0.25, 0.2)),
                List.of(30L, 31L),
                PROMOTION);
        inShadow().whenTwice(shadow(PROMOTION, days(160, 40))).happensOnce(blocked);
    }

    @Test
    void R9_a_skill_is_certified_after_those_it_requires() {
        var required = new JudgeShadow(
                PERSON,
                OUTLINE,
                SPEC,
                LIVE,
                NUMBERS.shadow(),
                Set.of(SPECIES),
                days(160, 8),
                YEAR,
                List.of(30L, 31L),
                PROMOTION);
        inShadow()
                .when(required)
                .happensLike(
                        PromotionBlocked.class,
                        blocked ->
                                blocked.obstacles().equals(List.of(new Obstacle.SkillRequired(SPECIES, Stage.SPEC))));
        inShadow()
                .and(of(SPECIES, TESTED), of(SPECIES, SHADOWED), of(SPECIES, PROMOTED))
                .when(required)
                .happens(PROMOTED, ISSUED);
    }

    @Test
    void R7_who_rises_goes_back_to_shadow_for_that_skill_and_the_certificate_rests() {
        inProduction().whenTwice(sendBack()).happensOnce(SENT_BACK, suspended());
    }

    @Test
    void R7_reshadow_ends_where_it_began_and_the_certificate_holds_again() {
        var back = new EndReshadow(PERSON, OUTLINE, SPEC, LIVE, List.of(95L), "5 % again.", DAY.plusDays(64));
        inProduction()
                .and(SENT_BACK, suspended())
                .whenTwice(back)
                .happensOnce(
                        entered(Stage.PRODUCTION, Cause.RATE_BACK, LIVE, List.of(95L), "5 % again.", DAY.plusDays(64)),
                        new CertificateReinstated(FIRST, PERSON, OUTLINE, SPEC, DAY.plusDays(64)));
        inProduction().when(back).nothingMoreHappens();
    }

    @Test
    void R9_a_new_version_makes_due_what_it_touches_once_and_never_goes_back() {
        inProduction().whenTwice(due(TWO)).happensOnce(dueSince(TWO));
        inProduction().when(due(ONE)).nothingMoreHappens();
    }

    @Test
    void R9_a_due_certificate_is_renewed_by_the_delta_test_and_a_retest_in_any_order() {
        var retest = new RenewalAdvanced(FIRST, PERSON, OUTLINE, SPEC, Step.RETEST, List.of(70L), DAY.plusDays(42));
        var test = new RenewalAdvanced(FIRST, PERSON, OUTLINE, SPEC, Step.DELTA_TEST, List.of(60L), DAY.plusDays(41));
        var dueNow = inProduction().and(dueSince(TWO));
        dueNow.whenTwice(passDelta(TWO)).happensOnce(test);
        dueNow.when(passDelta(ONE)).nothingMoreHappens();
        dueNow.and(test).when(retest(result(0.93))).happens(retest, renewed(List.of(60L, 70L), DAY.plusDays(42)));
        dueNow.when(retest(result(0.93))).happens(retest);
        dueNow.and(retest).when(passDelta(TWO)).happens(test, renewed(List.of(60L, 70L), DAY.plusDays(41)));
    }

    @Test
    void R9_a_failed_retest_says_why_and_can_be_taken_again() {
        inProduction()
                .and(dueSince(TWO))
                .when(retest(result(0.85)))
                .happens(new PromotionBlocked(
                        PERSON,
                        OUTLINE,
                        SPEC,
                        ONE,
                        Stage.PRODUCTION,
                        EXAM,
                        List.of(new Obstacle.BelowThreshold(Measure.IOU, 0.85, 0.9)),
                        List.of(70L),
                        DAY.plusDays(42)));
    }

    @Test
    void R9_near_its_end_a_certificate_is_renewed_by_a_retest_alone() {
        var ends = ISSUED.expiresOn();
        var near =
                new CertificateDue(FIRST, PERSON, OUTLINE, SPEC, ONE, List.of(), ends.minusDays(30), ends.minusDays(1));
        inProduction()
                .when(new MakeDue(PERSON, OUTLINE, SPEC, ONE, List.of(), ends.minusDays(30), ends.minusDays(1)))
                .happens(near);
        var done = new JudgeRetest(
                PERSON,
                OUTLINE,
                SPEC,
                EXAM,
                NUMBERS.graded(),
                result(0.93),
                new Renewed(SECOND, 365),
                List.of(70L),
                ends.minusDays(5));
        inProduction()
                .and(near)
                .when(done)
                .happens(
                        new RenewalAdvanced(FIRST, PERSON, OUTLINE, SPEC, Step.RETEST, List.of(70L), ends.minusDays(5)),
                        new CertificateIssued(
                                SECOND,
                                PERSON,
                                OUTLINE,
                                SPEC,
                                ONE,
                                List.of(10L, 20L, 30L, 31L, 70L),
                                ends.minusDays(5),
                                ends.plusDays(360)));
    }

    @Test
    void R9_what_is_renewed_while_its_person_is_back_in_shadow_is_suspended_too() {
        var on = DAY.plusDays(61);
        var test = new RenewalAdvanced(FIRST, PERSON, OUTLINE, SPEC, Step.DELTA_TEST, List.of(60L), DAY.plusDays(41));
        var evidence = List.of(10L, 20L, 30L, 31L, 60L, 70L, 90L);
        var issued = new CertificateIssued(SECOND, PERSON, OUTLINE, SPEC, TWO, evidence, on, on.plusDays(365));
        var resting = new CertificateSuspended(SECOND, PERSON, OUTLINE, SPEC, Cause.RATE_ROSE, on);
        inProduction()
                .and(dueSince(TWO), test, SENT_BACK, suspended())
                .whenTwice(new JudgeRetest(
                        PERSON,
                        OUTLINE,
                        SPEC,
                        EXAM,
                        NUMBERS.graded(),
                        result(0.93),
                        new Renewed(SECOND, 365),
                        List.of(70L),
                        on))
                .happensOnce(
                        new RenewalAdvanced(FIRST, PERSON, OUTLINE, SPEC, Step.RETEST, List.of(70L), on),
                        issued,
                        resting);
        inProduction()
                .and(dueSince(TWO), test, SENT_BACK, suspended(), issued, resting)
                .when(new EndReshadow(PERSON, OUTLINE, SPEC, LIVE, List.of(95L), "5 % again.", DAY.plusDays(64)))
                .happens(
                        entered(Stage.PRODUCTION, Cause.RATE_BACK, LIVE, List.of(95L), "5 % again.", DAY.plusDays(64)),
                        new CertificateReinstated(SECOND, PERSON, OUTLINE, SPEC, DAY.plusDays(64)));
    }

    @Test
    void R9_the_end_of_a_certificate_that_was_renewed_for_a_later_version_meanwhile_makes_nothing_due() {
        var renewed = renewed(List.of(60L, 70L), DAY.plusDays(42));
        inProduction()
                .and(dueSince(TWO), renewed)
                .when(new MakeDue(PERSON, OUTLINE, SPEC, ONE, List.of(), DAY.plusDays(50), DAY.plusDays(60)))
                .nothingMoreHappens();
    }

    @Test
    void R9_a_certificate_ends_on_its_day_and_not_before() {
        var ends = ISSUED.expiresOn();
        inProduction()
                .whenTwice(new ExpireCertificate(PERSON, OUTLINE, SPEC, ends))
                .happensOnce(new CertificateExpired(FIRST, PERSON, OUTLINE, SPEC, ends));
        inProduction()
                .when(new ExpireCertificate(PERSON, OUTLINE, SPEC, ends.minusDays(1)))
                .nothingMoreHappens();
    }

    @Test
    void R9_a_clock_that_steps_back_takes_nobody_to_an_earlier_day() {
        inProduction()
                .when(new SendToReshadow(
                        PERSON, OUTLINE, SPEC, LIVE, Cause.RATE_ROSE, List.of(90L), "From 5 % to 14 %.", DAY))
                .happens(
                        entered(Stage.RE_SHADOW, Cause.RATE_ROSE, LIVE, List.of(90L), "From 5 % to 14 %.", PROMOTION),
                        new CertificateSuspended(FIRST, PERSON, OUTLINE, SPEC, Cause.RATE_ROSE, PROMOTION));
    }

    private Given<RampCommand, Ramps.State> inShadow() {
        return Given.events(ramps, ADMITTED, ENROLLED, TESTED, SHADOWED);
    }

    private Given<RampCommand, Ramps.State> inProduction() {
        return inShadow().and(PROMOTED, ISSUED);
    }

    private static SkillResult result(double value) {
        return new SkillResult(OUTLINE, Measure.IOU, value, 400, List.of());
    }

    private static PassSpecTest passTest(SpecVersion version) {
        return new PassSpecTest(PERSON, OUTLINE, SPEC, version, YEAR, List.of(10L), DAY);
    }

    private static PassSpecTest passDelta(SpecVersion version) {
        return new PassSpecTest(
                PERSON, OUTLINE, SPEC, version, new Renewed(SECOND, 365), List.of(60L), DAY.plusDays(41));
    }

    private static JudgeGraded judge(SkillResult result) {
        return new JudgeGraded(PERSON, OUTLINE, SPEC, EXAM, NUMBERS.graded(), result, List.of(20L), DAY.plusDays(3));
    }

    private static JudgeRetest retest(SkillResult result) {
        return new JudgeRetest(
                PERSON,
                OUTLINE,
                SPEC,
                EXAM,
                NUMBERS.graded(),
                result,
                new Renewed(SECOND, 365),
                List.of(70L),
                DAY.plusDays(42));
    }

    private static JudgeShadow shadow(LocalDate on, List<ReviewedDay> days) {
        return new JudgeShadow(
                PERSON, OUTLINE, SPEC, LIVE, NUMBERS.shadow(), Set.of(), days, YEAR, List.of(30L, 31L), on);
    }

    private static SendToReshadow sendBack() {
        return new SendToReshadow(
                PERSON, OUTLINE, SPEC, LIVE, Cause.RATE_ROSE, List.of(90L), "From 5 % to 14 %.", DAY.plusDays(60));
    }

    private static MakeDue due(SpecVersion version) {
        return new MakeDue(PERSON, OUTLINE, SPEC, version, List.of("4.2.1"), DAY.plusDays(40), DAY.plusDays(54));
    }

    private static CertificateDue dueSince(SpecVersion version) {
        return new CertificateDue(
                FIRST, PERSON, OUTLINE, SPEC, version, List.of("4.2.1"), DAY.plusDays(40), DAY.plusDays(54));
    }

    private static CertificateIssued renewed(List<Long> more, LocalDate on) {
        var evidence = new ArrayList<>(ISSUED.evidence());
        evidence.addAll(more);
        return new CertificateIssued(SECOND, PERSON, OUTLINE, SPEC, TWO, evidence, on, on.plusDays(365));
    }

    private static CertificateSuspended suspended() {
        return new CertificateSuspended(FIRST, PERSON, OUTLINE, SPEC, Cause.RATE_ROSE, DAY.plusDays(60));
    }

    private static PromotionBlocked blocked(Stage stage, Obstacle obstacle) {
        return new PromotionBlocked(
                PERSON, OUTLINE, SPEC, ONE, stage, EXAM, List.of(obstacle), List.of(20L), DAY.plusDays(3));
    }

    /** In equal parts over eight days. */
    private static List<ReviewedDay> days(int reviewed, int disagreed) {
        return IntStream.range(0, 8)
                .mapToObj(day -> new ReviewedDay(DAY.plusDays(3L + day), part(reviewed, day), part(disagreed, day)))
                .toList();
    }

    private static int part(int whole, int day) {
        return whole * (day + 1) / 8 - whole * day / 8;
    }

    private static StageEntered entered(
            Stage stage, Cause cause, ProjectId project, List<Long> evidence, String because, LocalDate on) {
        return new StageEntered(PERSON, OUTLINE, SPEC, ONE, stage, cause, project, evidence, because, on);
    }

    private static StageEntered of(SkillId skill, StageEntered like) {
        return new StageEntered(
                like.person(),
                skill,
                like.spec(),
                like.version(),
                like.stage(),
                like.cause(),
                like.project(),
                like.evidence(),
                like.because(),
                like.on());
    }

    @Test
    void R9_what_a_failed_retest_lacked_is_settled_when_a_later_one_renews() {
        var standing = Objects.requireNonNull(inProductionStandings().of(OUTLINE));
        var failed = standing.evolve(new PromotionBlocked(
                PERSON,
                OUTLINE,
                SPEC,
                ONE,
                Stage.PRODUCTION,
                EXAM,
                List.of(new Obstacle.BelowThreshold(Measure.IOU, 0.85, 0.9)),
                List.of(70L),
                DAY.plusDays(42)));
        assertThat(failed.blockedBy()).isNotEmpty();
        assertThat(failed.evolve(renewed(List.of(80L), DAY.plusDays(43))).blockedBy())
                .isEmpty();
    }

    private static Standings inProductionStandings() {
        var standings = Standings.NONE;
        for (var event : List.of(ENROLLED, TESTED, SHADOWED, PROMOTED, ISSUED)) {
            standings = standings.evolve(event);
        }
        return standings;
    }
}
