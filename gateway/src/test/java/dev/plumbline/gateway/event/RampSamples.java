package dev.plumbline.gateway.event;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.batch.BatchEvent;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.batch.Measure;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.CertificateEvent;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.Obstacle;
import dev.plumbline.domain.ramp.RampEvent;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.statistics.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One of each event of the ramp, with a value in every field. */
final class RampSamples {
    private static final PersonId PERSON = new PersonId("p-okafor");
    private static final PersonId MANAGER = new PersonId("p-manager");
    private static final SpecId SPEC = new SpecId("flower-heads");
    private static final SpecVersion VERSION = new SpecVersion(1, 2, 0);
    private static final SkillId SKILL = new SkillId("bloom-boundary");
    private static final ProjectId PROJECT = new ProjectId("blooms");
    private static final BatchId BATCH = new BatchId("b-1");
    private static final CertificateId CERTIFICATE = new CertificateId("c-1");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    private static final Finding TOO_TIGHT = new Finding(
            Finding.Kind.BOUNDARY,
            "tag",
            null,
            -3,
            Finding.Unit.PX,
            new Interval(-3.25, -2.75),
            180,
            true,
            "t-1",
            List.of("t-1", "t-9"),
            new Finding.Detail.None());

    static final List<Event> ALL = List.of(
            new BatchEvent.BatchDrawn(
                    BATCH,
                    PERSON,
                    PROJECT,
                    BatchPurpose.GRADED,
                    SPEC,
                    VERSION,
                    List.of(new FrameId("meadow_0413"), new FrameId("meadow_0414")),
                    DAY),
            new BatchEvent.BatchGraded(
                    BATCH,
                    PERSON,
                    PROJECT,
                    BatchPurpose.GRADED,
                    SPEC,
                    VERSION,
                    List.of(new SkillResult(SKILL, Measure.IOU, 0.9375, 180, List.of(TOO_TIGHT))),
                    DAY),
            new RampEvent.Enrolled(PERSON, SPEC, Set.of(SKILL, new SkillId("bloom-class")), DAY, MANAGER),
            new RampEvent.StageEntered(
                    PERSON,
                    SKILL,
                    SPEC,
                    VERSION,
                    Stage.SHADOW,
                    Cause.GRADED_SET_PASSED,
                    PROJECT,
                    List.of(41L, 97L),
                    "Mean overlap 0.94 on 180 objects; 0.90 is needed.",
                    DAY),
            new RampEvent.PromotionBlocked(
                    PERSON,
                    SKILL,
                    SPEC,
                    VERSION,
                    Stage.GRADED,
                    PROJECT,
                    List.of(
                            new Obstacle.BelowThreshold(Measure.POINTS, 0.75, 0.95),
                            new Obstacle.SystematicError(TOO_TIGHT),
                            new Obstacle.TooEarly(DAY),
                            new Obstacle.TooFewReviewed(40, 100),
                            new Obstacle.DisagreementRises(0.0625, 0.25, 0.005),
                            new Obstacle.DisagreementTooHigh(0.25, 0.2),
                            new Obstacle.SkillRequired(new SkillId("bloom-class"), Stage.GRADED)),
                    List.of(97L),
                    DAY),
            new CertificateEvent.CertificateIssued(
                    CERTIFICATE, PERSON, SKILL, SPEC, VERSION, List.of(12L, 97L, 160L), DAY, DAY.plusYears(1)),
            new CertificateEvent.CertificateSuspended(CERTIFICATE, PERSON, SKILL, SPEC, Cause.RATE_ROSE, DAY),
            new CertificateEvent.CertificateReinstated(CERTIFICATE, PERSON, SKILL, SPEC, DAY),
            new CertificateEvent.CertificateDue(
                    CERTIFICATE,
                    PERSON,
                    SKILL,
                    SPEC,
                    new SpecVersion(1, 3, 0),
                    List.of("4.2.1"),
                    DAY,
                    DAY.plusDays(14)),
            new CertificateEvent.RenewalAdvanced(CERTIFICATE, PERSON, SKILL, SPEC, Step.DELTA_TEST, List.of(212L), DAY),
            new CertificateEvent.CertificateExpired(CERTIFICATE, PERSON, SKILL, SPEC, DAY));

    private RampSamples() {}
}
