package dev.plumbline.projections.submission;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.score.ScoreEvent.ScoreReleased;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.submission.Submission.Reviewed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been submitted to a project, and what came of it? By project and task. */
public final class Submissions implements Projection<Submission> {
    public static String key(ProjectId project, TaskId task) {
        return project + "/" + task;
    }

    @Override
    public String name() {
        return "submissions";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<Submission> document() {
        return Submission.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                TaskSubmitted.class,
                SubmissionSampled.class,
                SubmissionScored.class,
                ScoreReleased.class,
                ReviewOpened.class,
                ReviewReturned.class,
                ReviewCompleted.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case TaskSubmitted e -> List.of(key(e.project(), e.task()));
            case SubmissionSampled e -> List.of(key(e.project(), e.task()));
            case SubmissionScored e -> List.of(key(e.project(), e.task()));
            case ScoreReleased e -> List.of(key(e.project(), e.task()));
            case ReviewOpened e -> List.of(key(e.project(), e.task()));
            case ReviewReturned e -> List.of(key(e.project(), e.task()));
            case ReviewCompleted e -> List.of(key(e.project(), e.task()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable Submission evolve(@Nullable Submission document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case TaskSubmitted e -> submitted(e, recorded);
            case SubmissionSampled e
            when document != null && !e.chosen() -> reviewed(document, Reviewed.NOT_DRAWN, null);
            case SubmissionScored e
            when document != null ->
                with(
                        document,
                        e.score(),
                        e.truthRevision(),
                        recorded.at(),
                        document.released(),
                        document.review(),
                        document.reviewer());
            case ScoreReleased _
            when document != null ->
                with(
                        document,
                        document.score(),
                        document.truthRevision(),
                        document.scoredAt(),
                        true,
                        document.review(),
                        document.reviewer());
            case ReviewOpened e when document != null -> reviewed(document, Reviewed.OPEN, e.reviewer());
            case ReviewReturned _ when document != null -> reviewed(document, Reviewed.WAITING, null);
            case ReviewCompleted e when document != null -> reviewed(document, Reviewed.DONE, e.reviewer());
            default -> document;
        };
    }

    private static Submission submitted(TaskSubmitted e, Recorded recorded) {
        return new Submission(
                e.task(),
                e.annotator(),
                e.frame(),
                recorded.position(),
                recorded.at(),
                e.labels(),
                null,
                0,
                null,
                false,
                Reviewed.WAITING,
                null);
    }

    private static Submission reviewed(Submission d, Reviewed review, @Nullable PersonId reviewer) {
        return with(d, d.score(), d.truthRevision(), d.scoredAt(), d.released(), review, reviewer);
    }

    private static Submission with(
            Submission d,
            @Nullable FrameScore score,
            int truthRevision,
            @Nullable Instant scoredAt,
            boolean released,
            Reviewed review,
            @Nullable PersonId reviewer) {
        return new Submission(
                d.task(),
                d.annotator(),
                d.frame(),
                d.position(),
                d.at(),
                d.labels(),
                score,
                truthRevision,
                scoredAt,
                released,
                review,
                reviewer);
    }
}
