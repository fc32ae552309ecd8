package dev.plumbline.domain.ramp;

import static dev.plumbline.domain.ramp.OutlineRamp.BACK;
import static dev.plumbline.domain.ramp.OutlineRamp.DAY;
import static dev.plumbline.domain.ramp.OutlineRamp.ENROLLED;
import static dev.plumbline.domain.ramp.OutlineRamp.EXAM;
import static dev.plumbline.domain.ramp.OutlineRamp.FIRST;
import static dev.plumbline.domain.ramp.OutlineRamp.ISSUED;
import static dev.plumbline.domain.ramp.OutlineRamp.NUMBERS;
import static dev.plumbline.domain.ramp.OutlineRamp.ONE;
import static dev.plumbline.domain.ramp.OutlineRamp.OUTLINE;
import static dev.plumbline.domain.ramp.OutlineRamp.PERSON;
import static dev.plumbline.domain.ramp.OutlineRamp.PROMOTED;
import static dev.plumbline.domain.ramp.OutlineRamp.RATE_BACK;
import static dev.plumbline.domain.ramp.OutlineRamp.SECOND;
import static dev.plumbline.domain.ramp.OutlineRamp.SENT_BACK;
import static dev.plumbline.domain.ramp.OutlineRamp.SHADOWED;
import static dev.plumbline.domain.ramp.OutlineRamp.SPEC;
import static dev.plumbline.domain.ramp.OutlineRamp.SUSPENDED;
import static dev.plumbline.domain.ramp.OutlineRamp.TESTED;
import static dev.plumbline.domain.ramp.OutlineRamp.TWO;
import static dev.plumbline.domain.ramp.OutlineRamp.YEAR_MORE;
import static dev.plumbline.domain.ramp.OutlineRamp.inProduction;
import static dev.plumbline.domain.ramp.OutlineRamp.reinstated;
import static dev.plumbline.domain.ramp.OutlineRamp.result;
import static dev.plumbline.domain.ramp.OutlineRamp.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.batch.Measure;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateExpired;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.RenewalAdvanced;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.RampCommand.ExpireCertificate;
import dev.plumbline.domain.ramp.RampCommand.JudgeRetest;
import dev.plumbline.domain.ramp.RampCommand.MakeDue;
import dev.plumbline.domain.ramp.RampCommand.PassSpecTest;
import dev.plumbline.domain.ramp.RampEvent.PromotionBlocked;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RenewalsTest {
    private static final LocalDate ENDS = ISSUED.expiresOn();
    private static final RenewalAdvanced TEST = advanced(Step.DELTA_TEST, 60, DAY.plusDays(41));
    private static final RenewalAdvanced RETEST = advanced(Step.RETEST, 70, DAY.plusDays(42));
    private static final PromotionBlocked FAILED = new PromotionBlocked(
            PERSON,
            OUTLINE,
            SPEC,
            ONE,
            Stage.PRODUCTION,
            EXAM,
            List.of(new Obstacle.BelowThreshold(Measure.IOU, 0.85, 0.9)),
            List.of(70L),
            DAY.plusDays(42));

    @Test
    void R9_a_new_version_makes_due_what_it_touches_once_and_never_goes_back() {
        inProduction().whenTwice(due(TWO)).happensOnce(dueSince(TWO));
        inProduction().when(due(ONE)).nothingMoreHappens();
    }

    @Test
    void R9_a_due_certificate_is_renewed_by_the_delta_test_and_a_retest_in_any_order() {
        var dueNow = inProduction().and(dueSince(TWO));
        dueNow.whenTwice(passDelta(TWO)).happensOnce(TEST);
        dueNow.when(passDelta(ONE)).nothingMoreHappens();
        dueNow.and(TEST).when(retest(0.93, DAY.plusDays(42))).happens(RETEST, renewed(DAY.plusDays(42), 60, 70));
        dueNow.when(retest(0.93, DAY.plusDays(42))).happens(RETEST);
        dueNow.and(RETEST).when(passDelta(TWO)).happens(TEST, renewed(DAY.plusDays(41), 60, 70));
    }

    @Test
    void R9_a_failed_retest_says_why_and_can_be_taken_again() {
        inProduction().and(dueSince(TWO)).when(retest(0.85, DAY.plusDays(42))).happens(FAILED);
    }

    @Test
    void R9_what_a_failed_retest_lacked_is_settled_when_a_later_one_renews() {
        var standings = Standings.NONE;
        for (var event : List.of(ENROLLED, TESTED, SHADOWED, PROMOTED, ISSUED)) {
            standings = standings.evolve(event);
        }
        var failed = Objects.requireNonNull(standings.of(OUTLINE)).evolve(FAILED);
        assertThat(failed.blockedBy()).isNotEmpty();
        assertThat(failed.evolve(renewed(DAY.plusDays(43), 80)).blockedBy()).isEmpty();
    }

    @Test
    void R9_near_its_end_a_certificate_is_renewed_by_a_retest_alone() {
        var near =
                new CertificateDue(FIRST, PERSON, OUTLINE, SPEC, ONE, List.of(), ENDS.minusDays(30), ENDS.minusDays(1));
        inProduction()
                .when(new MakeDue(PERSON, OUTLINE, SPEC, ONE, List.of(), ENDS.minusDays(30), ENDS.minusDays(1)))
                .happens(near);
        inProduction()
                .and(near)
                .when(retest(0.93, ENDS.minusDays(5)))
                .happens(
                        advanced(Step.RETEST, 70, ENDS.minusDays(5)),
                        new CertificateIssued(
                                SECOND,
                                PERSON,
                                OUTLINE,
                                SPEC,
                                ONE,
                                List.of(10L, 20L, 30L, 31L, 70L),
                                ENDS.minusDays(5),
                                ENDS.plusDays(360)));
    }

    @Test
    void R9_what_is_renewed_while_its_person_is_back_in_shadow_is_suspended_too() {
        var on = DAY.plusDays(61);
        var evidence = List.of(10L, 20L, 30L, 31L, 60L, 70L, 90L);
        var issued = new CertificateIssued(SECOND, PERSON, OUTLINE, SPEC, TWO, evidence, on, on.plusDays(365));
        var backInShadow = inProduction().and(dueSince(TWO), TEST, SENT_BACK, SUSPENDED);
        backInShadow
                .whenTwice(retest(0.93, on))
                .happensOnce(advanced(Step.RETEST, 70, on), issued, suspended(SECOND, on));
        backInShadow.and(issued, suspended(SECOND, on)).when(RATE_BACK).happens(BACK, reinstated(SECOND));
    }

    @Test
    void R9_the_end_of_a_certificate_that_was_renewed_for_a_later_version_meanwhile_makes_nothing_due() {
        inProduction()
                .and(dueSince(TWO), renewed(DAY.plusDays(42), 60, 70))
                .when(new MakeDue(PERSON, OUTLINE, SPEC, ONE, List.of(), DAY.plusDays(50), DAY.plusDays(60)))
                .nothingMoreHappens();
    }

    @Test
    void R9_a_certificate_ends_on_its_day_and_not_before() {
        inProduction()
                .whenTwice(new ExpireCertificate(PERSON, OUTLINE, SPEC, ENDS))
                .happensOnce(new CertificateExpired(FIRST, PERSON, OUTLINE, SPEC, ENDS));
        inProduction()
                .when(new ExpireCertificate(PERSON, OUTLINE, SPEC, ENDS.minusDays(1)))
                .nothingMoreHappens();
    }

    private static MakeDue due(SpecVersion version) {
        return new MakeDue(PERSON, OUTLINE, SPEC, version, List.of("4.2.1"), DAY.plusDays(40), DAY.plusDays(54));
    }

    private static CertificateDue dueSince(SpecVersion version) {
        return new CertificateDue(
                FIRST, PERSON, OUTLINE, SPEC, version, List.of("4.2.1"), DAY.plusDays(40), DAY.plusDays(54));
    }

    private static PassSpecTest passDelta(SpecVersion version) {
        return new PassSpecTest(PERSON, OUTLINE, SPEC, version, YEAR_MORE, List.of(60L), DAY.plusDays(41));
    }

    private static JudgeRetest retest(double value, LocalDate on) {
        return new JudgeRetest(
                PERSON, OUTLINE, SPEC, EXAM, NUMBERS.graded(), result(value), YEAR_MORE, List.of(70L), on);
    }

    private static RenewalAdvanced advanced(Step step, long evidence, LocalDate on) {
        return new RenewalAdvanced(FIRST, PERSON, OUTLINE, SPEC, step, List.of(evidence), on);
    }

    private static CertificateIssued renewed(LocalDate on, long... more) {
        var evidence = LongStream.concat(ISSUED.evidence().stream().mapToLong(Long::longValue), LongStream.of(more))
                .boxed()
                .toList();
        return new CertificateIssued(SECOND, PERSON, OUTLINE, SPEC, TWO, evidence, on, on.plusDays(365));
    }
}
