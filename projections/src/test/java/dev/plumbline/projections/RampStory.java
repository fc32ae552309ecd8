package dev.plumbline.projections;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.batch.Measure;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.practice.HintLevel;
import dev.plumbline.domain.practice.PracticeEvent.HintTaken;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateExpired;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateReinstated;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateSuspended;
import dev.plumbline.domain.ramp.CertificateEvent.RenewalAdvanced;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.Obstacle;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.domain.ramp.RampEvent.PromotionBlocked;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecComparison;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.TaughtSkill;
import dev.plumbline.domain.spec.TestRules;
import dev.plumbline.domain.trend.IsoWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the annotator of the {@link Story} comes to a certificate, and what becomes of it. */
public final class RampStory {
    // Of the Story, whose class needs this one.
    private static final PersonId ANNOTATOR = new PersonId("okafor");
    private static final PersonId REVIEWER = new PersonId("lindqvist");
    private static final PersonId MANAGER = new PersonId("dubois");
    private static final ProjectId PROJECT = new ProjectId("blooms");
    private static final FrameId FRAME = new FrameId("meadow_0413");
    private static final TaskId TASK = new TaskId("t1");
    private static final SkillId SKILL = new SkillId("bud-boundary");
    private static final ReviewItem ITEM = ReviewItem.label(new LabelId("a"));
    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    public static final SpecId SPEC = new SpecId("flower-heads");
    public static final SpecVersion ONE = new SpecVersion(1, 0, 0);
    public static final SpecVersion TWO = new SpecVersion(1, 1, 0);
    public static final BatchId BATCH = new BatchId("b1");
    public static final CertificateId CERTIFICATE = new CertificateId("c1");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    private static final Spec FIRST = new Spec(
            SPEC,
            ONE,
            "Flower heads",
            List.of(new TaughtSkill(SKILL, "Buds", List.of())),
            List.of(new SpecClause("4.2.1", "Tips", "Tips are included.", List.of(SKILL), List.of())),
            List.of(),
            TestRules.DEFAULT);

    static final List<Event> BEFORE = List.of(
            new SpecPublished(FIRST, SpecComparison.between(null, FIRST), MANAGER, NOON),
            new Enrolled(ANNOTATOR, SPEC, Set.of(SKILL), DAY, MANAGER),
            entered(Stage.GRADED, Cause.SPEC_TEST_PASSED),
            new BatchDrawn(BATCH, ANNOTATOR, PROJECT, BatchPurpose.GRADED, SPEC, ONE, List.of(FRAME), DAY));

    static final List<Event> AFTER = List.of(
            new BatchGraded(
                    BATCH,
                    ANNOTATOR,
                    PROJECT,
                    BatchPurpose.GRADED,
                    SPEC,
                    ONE,
                    List.of(new SkillResult(SKILL, Measure.IOU, 0.85, 1, List.of())),
                    DAY),
            new PromotionBlocked(
                    ANNOTATOR,
                    SKILL,
                    SPEC,
                    ONE,
                    Stage.GRADED,
                    PROJECT,
                    List.of(new Obstacle.BelowThreshold(Measure.IOU, 0.85, 0.9)),
                    List.of(30L),
                    DAY),
            new ContestDecided(
                    TASK,
                    PROJECT,
                    ANNOTATOR,
                    REVIEWER,
                    new PersonId("moreau"),
                    ITEM,
                    new DisagreementId("d1"),
                    SKILL,
                    false,
                    "The clause leaves it open.",
                    IsoWeek.parse("2026-W47"),
                    Map.of(SKILL, new Tally(0, -1))),
            new HintTaken(TASK, PROJECT, ANNOTATOR, BATCH, 1, new LabelId("a"), 1, HintLevel.CLASS),
            new CertificateIssued(CERTIFICATE, ANNOTATOR, SKILL, SPEC, ONE, List.of(2L), DAY, DAY.plusYears(1)),
            new CertificateSuspended(CERTIFICATE, ANNOTATOR, SKILL, SPEC, Cause.RATE_ROSE, DAY),
            new CertificateReinstated(CERTIFICATE, ANNOTATOR, SKILL, SPEC, DAY),
            new CertificateDue(CERTIFICATE, ANNOTATOR, SKILL, SPEC, TWO, List.of("4.2.1"), DAY, DAY.plusDays(14)),
            new RenewalAdvanced(CERTIFICATE, ANNOTATOR, SKILL, SPEC, Step.DELTA_TEST, List.of(40L), DAY),
            new CertificateExpired(CERTIFICATE, ANNOTATOR, SKILL, SPEC, DAY.plusYears(1)));

    private RampStory() {}

    public static StageEntered entered(Stage stage, Cause cause) {
        return new StageEntered(ANNOTATOR, SKILL, SPEC, ONE, stage, cause, PROJECT, List.of(2L), "So it is.", DAY);
    }
}
