package dev.plumbline.domain;

import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.TASK;

import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.correction.CorrectionEvent.CorrectionRecorded;
import dev.plumbline.domain.sampling.SamplingCause;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.trend.IsoWeek;
import java.time.LocalDate;
import java.util.List;

/** The small workspace's live project: the same task, reviewed without a truth. */
public final class LiveSample {
    public static final ProjectCreated LIVE = new ProjectCreated(
            PROJECT,
            "Blooms",
            Purpose.LIVE,
            new SpecId("blooms-spec"),
            BENCHMARK,
            ONTOLOGY.id(),
            1,
            Release.AFTER_REVIEW,
            MANAGER);
    public static final IsoWeek WEEK = new IsoWeek(2026, 48);
    public static final SubmissionSampled CHOSEN = sampled(true);
    public static final ReviewOpened REVIEW_OPENED = new ReviewOpened(TASK, PROJECT, ANNOTATOR, REVIEWER);

    public static final ReviewItem FLOWER = ReviewItem.label(new LabelId("a"));
    public static final ReviewItem SCENE = ReviewItem.scene("scene");
    public static final ReviewItem BUD = ReviewItem.drawn(new LabelId("bud"));

    /** Half the flower is left out; the reviewer draws it whole. */
    public static final Disagreement TOO_TIGHT = new Disagreement(
            new DisagreementId("d-tight"),
            DisagreementKind.BOUNDARY,
            BOUNDARY_SKILL,
            "Your line runs inside the petal tips.",
            "4.2.1",
            "The tips belong to the flower.");

    public static final Change WHOLE_FLOWER =
            new Change.Reshape(new LabelId("a"), Polygon.of(Ring.of(5, 5, 120, 5, 60, 100)));

    public static final Disagreement MISSED = new Disagreement(
            new DisagreementId("d-missed"),
            DisagreementKind.MISSED,
            BOUNDARY_SKILL,
            "The bud behind the stem has no label.",
            "4.3",
            "A bud counts as soon as a petal shows.");

    public static final Change DRAW_BUD = new Change.Draw(new LabelId("bud"), "bud", Sample.box());

    private LiveSample() {}

    public static SubmissionSampled sampled(boolean chosen) {
        return new SubmissionSampled(TASK, PROJECT, ANNOTATOR, WEEK, 1, 0.25, SamplingCause.SAMPLE, chosen);
    }

    public static StageEntered entered(PersonId person, SkillId skill, Stage stage) {
        return new StageEntered(
                person,
                skill,
                new SpecId("blooms-spec"),
                new SpecVersion(1, 0, 0),
                stage,
                Cause.SHADOW_PASSED,
                PROJECT,
                List.of(),
                "So it was decided.",
                LocalDate.of(2026, 11, 23));
    }

    public static CorrectionRecorded corrected(int number, Change change) {
        return new CorrectionRecorded(TASK, PROJECT, ANNOTATOR, REVIEWER, number, "key-" + number, change);
    }

    public static ItemAgreed agreed(ReviewItem item) {
        return new ItemAgreed(TASK, PROJECT, ANNOTATOR, REVIEWER, item);
    }

    public static DisagreementFiled filed(ReviewItem item, Disagreement disagreement) {
        return new DisagreementFiled(TASK, PROJECT, ANNOTATOR, REVIEWER, item, disagreement);
    }
}
