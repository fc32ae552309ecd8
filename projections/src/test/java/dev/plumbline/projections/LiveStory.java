package dev.plumbline.projections;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.contest.ContestEvent.DisagreementContested;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.correction.CorrectionEvent.CorrectionRecorded;
import dev.plumbline.domain.sampling.SamplingCause;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SeedLost;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.sampling.Seed;
import dev.plumbline.domain.task.WorkEvent.FrameReturned;
import dev.plumbline.domain.task.WorkEvent.FrameTaken;
import dev.plumbline.domain.trend.IsoWeek;
import java.util.List;

/** What happens to the {@link Story}'s work where it is real. */
public final class LiveStory {
    // Of the Story, whose class needs this one.
    private static final PersonId ANNOTATOR = new PersonId("okafor");
    private static final PersonId REVIEWER = new PersonId("lindqvist");
    private static final ProjectId PROJECT = new ProjectId("blooms");
    private static final FrameId FRAME = new FrameId("meadow_0413");
    private static final TaskId TASK = new TaskId("t1");

    public static final IsoWeek WEEK = new IsoWeek(2026, 47);
    public static final Seed SEED = new Seed("0f".repeat(Seed.BYTES));
    public static final FrameTaken TAKEN = new FrameTaken(TASK, PROJECT, FRAME, ANNOTATOR);
    public static final FrameReturned GIVEN_BACK = new FrameReturned(TASK, PROJECT, FRAME, ANNOTATOR, ANNOTATOR);
    public static final DrawCommitted COMMITTED = new DrawCommitted(PROJECT, WEEK, 1, SEED.commitment());
    public static final DrawRevealed REVEALED = new DrawRevealed(PROJECT, WEEK, 1, SEED);
    public static final DisagreementContested CONTESTED = new DisagreementContested(
            TASK,
            PROJECT,
            ANNOTATOR,
            REVIEWER,
            ReviewItem.label(new LabelId("a")),
            new DisagreementId("d1"),
            new SkillId("bud-boundary"),
            "The tips are withered.");

    static final List<Event> AFTER = List.of(
            TAKEN,
            GIVEN_BACK,
            TAKEN,
            COMMITTED,
            sampled(TASK, true),
            corrected(1, new Change.Delete(new LabelId("a"))),
            CONTESTED,
            REVEALED,
            new DrawCommitted(PROJECT, WEEK.next(), 1, SEED.commitment()),
            new SeedLost(PROJECT, WEEK.next(), 1));

    private LiveStory() {}

    public static SubmissionSampled sampled(TaskId task, boolean chosen) {
        return new SubmissionSampled(task, PROJECT, ANNOTATOR, WEEK, 1, 0.25, SamplingCause.SAMPLE, chosen);
    }

    public static CorrectionRecorded corrected(int number, Change change) {
        return new CorrectionRecorded(TASK, PROJECT, ANNOTATOR, REVIEWER, number, "key-" + number, change);
    }
}
