package dev.plumbline.domain.ramp;

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
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateReinstated;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateSuspended;
import dev.plumbline.domain.ramp.RampCommand.EndReshadow;
import dev.plumbline.domain.ramp.RampCommand.JudgeGraded;
import dev.plumbline.domain.ramp.RampCommand.JudgeShadow;
import dev.plumbline.domain.ramp.RampCommand.PassSpecTest;
import dev.plumbline.domain.ramp.RampCommand.Renewed;
import dev.plumbline.domain.ramp.RampCommand.SendToReshadow;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One person on the ramp of one skill, from enrolment to certificate and back: what the tests of the ramp tell of. */
final class OutlineRamp {
    static final PersonId PERSON = new PersonId("okafor");
    static final PersonId MANAGER = new PersonId("dubois");
    static final SpecId SPEC = new SpecId("flower-heads");
    static final SkillId OUTLINE = new SkillId("petal-boundary");
    static final SkillId SPECIES = new SkillId("species");
    static final ProjectId EXAM = new ProjectId("exam");
    static final ProjectId LIVE = new ProjectId("live");
    static final SpecVersion ONE = new SpecVersion(1, 0, 0);
    static final SpecVersion TWO = new SpecVersion(1, 1, 0);
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final CertificateId FIRST = new CertificateId("c-1");
    static final CertificateId SECOND = new CertificateId("c-2");
    static final Renewed YEAR = new Renewed(FIRST, 365);
    static final Renewed YEAR_MORE = new Renewed(SECOND, 365);
    static final RampNumbers NUMBERS = RampNumbers.DEFAULT;

    static final Event ADMITTED = new PersonAdmitted(PERSON, MANAGER);
    static final Enrolled ENROLLED = new Enrolled(PERSON, SPEC, Set.of(OUTLINE, SPECIES), DAY, MANAGER);
    static final StageEntered TESTED = entered(
            Stage.GRADED, Cause.SPEC_TEST_PASSED, null, List.of(10L), "The test of version 1.0.0 was passed.", DAY);
    static final StageEntered SHADOWED = entered(
            Stage.SHADOW,
            Cause.GRADED_SET_PASSED,
            EXAM,
            List.of(20L),
            "Mean overlap 0.930 on 400; 0.90 is needed.",
            DAY.plusDays(3));
    static final LocalDate PROMOTION = DAY.plusDays(10);
    static final StageEntered PROMOTED = entered(
            Stage.PRODUCTION,
            Cause.SHADOW_PASSED,
            LIVE,
            List.of(30L, 31L),
            "Reviewers disagreed with 8 of 160, and no more often of late.",
            PROMOTION);
    static final CertificateIssued ISSUED = new CertificateIssued(
            FIRST, PERSON, OUTLINE, SPEC, ONE, List.of(10L, 20L, 30L, 31L), PROMOTION, PROMOTION.plusDays(365));
    static final StageEntered SENT_BACK = sentBack(DAY.plusDays(60));
    static final CertificateSuspended SUSPENDED = suspended(FIRST, DAY.plusDays(60));
    static final EndReshadow RATE_BACK =
            new EndReshadow(PERSON, OUTLINE, SPEC, LIVE, List.of(95L), "5 % again.", DAY.plusDays(64));
    static final StageEntered BACK =
            entered(Stage.PRODUCTION, Cause.RATE_BACK, LIVE, List.of(95L), "5 % again.", DAY.plusDays(64));

    private static final Ramps RAMPS = new Ramps();

    private OutlineRamp() {}

    /** From these events on. */
    static Given<RampCommand, Ramps.State> after(Event... events) {
        return Given.events(RAMPS, events);
    }

    static Given<RampCommand, Ramps.State> inShadow() {
        return after(ADMITTED, ENROLLED, TESTED, SHADOWED);
    }

    static Given<RampCommand, Ramps.State> inProduction() {
        return inShadow().and(PROMOTED, ISSUED);
    }

    static StageEntered entered(
            Stage stage, Cause cause, ProjectId project, List<Long> evidence, String because, LocalDate on) {
        return new StageEntered(PERSON, OUTLINE, SPEC, ONE, stage, cause, project, evidence, because, on);
    }

    static PassSpecTest passTest(SpecVersion version) {
        return new PassSpecTest(PERSON, OUTLINE, SPEC, version, YEAR, List.of(10L), DAY);
    }

    static SkillResult result(double value) {
        return new SkillResult(OUTLINE, Measure.IOU, value, 400, List.of());
    }

    static JudgeGraded judge(SkillResult result) {
        return new JudgeGraded(PERSON, OUTLINE, SPEC, EXAM, NUMBERS.graded(), result, List.of(20L), DAY.plusDays(3));
    }

    /** @param required skills that are certified before this one */
    static JudgeShadow shadow(LocalDate on, List<ReviewedDay> days, SkillId... required) {
        return new JudgeShadow(
                PERSON, OUTLINE, SPEC, LIVE, NUMBERS.shadow(), Set.of(required), days, YEAR, List.of(30L, 31L), on);
    }

    /** In equal parts over eight days. */
    static List<ReviewedDay> days(int reviewed, int disagreed) {
        return IntStream.range(0, 8)
                .mapToObj(day -> new ReviewedDay(DAY.plusDays(3L + day), part(reviewed, day), part(disagreed, day)))
                .toList();
    }

    private static int part(int whole, int day) {
        return whole * (day + 1) / 8 - whole * day / 8;
    }

    static SendToReshadow sendBack(LocalDate on) {
        return new SendToReshadow(PERSON, OUTLINE, SPEC, LIVE, Cause.RATE_ROSE, List.of(90L), "From 5 % to 14 %.", on);
    }

    static StageEntered sentBack(LocalDate on) {
        return entered(Stage.RE_SHADOW, Cause.RATE_ROSE, LIVE, List.of(90L), "From 5 % to 14 %.", on);
    }

    static CertificateSuspended suspended(CertificateId certificate, LocalDate on) {
        return new CertificateSuspended(certificate, PERSON, OUTLINE, SPEC, Cause.RATE_ROSE, on);
    }

    static CertificateReinstated reinstated(CertificateId certificate) {
        return new CertificateReinstated(certificate, PERSON, OUTLINE, SPEC, DAY.plusDays(64));
    }
}
