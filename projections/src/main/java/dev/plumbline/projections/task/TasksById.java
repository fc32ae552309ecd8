package dev.plumbline.projections.task;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteGiven;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReopened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteResolved;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.score.ScoreEvent.ScoreReleased;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.domain.task.TaskEvent;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskRestored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.task.TaskEvent.TaskWithdrawn;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where does a task stand? By task. */
public final class TasksById implements Projection<TaskDoc> {
    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<TaskDoc> document() {
        return TaskDoc.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                TaskOpened.class,
                TaskWithdrawn.class,
                TaskRestored.class,
                StrokeRecorded.class,
                TaskSubmitted.class,
                SubmissionScored.class,
                ScoreReleased.class,
                ReviewOpened.class,
                ReviewReturned.class,
                ReviewCompleted.class,
                NoteGiven.class,
                NoteResolved.class,
                NoteReopened.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case TaskEvent e -> List.of(e.task().value());
            case StrokeRecorded e -> List.of(e.task().value());
            case SubmissionScored e -> List.of(e.task().value());
            case ScoreReleased e -> List.of(e.task().value());
            case ReviewOpened e -> List.of(e.task().value());
            case ReviewReturned e -> List.of(e.task().value());
            case ReviewCompleted e -> List.of(e.task().value());
            case NoteGiven e -> List.of(e.task().value());
            case NoteResolved e -> List.of(e.task().value());
            case NoteReopened e -> List.of(e.task().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable TaskDoc evolve(@Nullable TaskDoc d, String key, Recorded recorded) {
        if (recorded.event() instanceof TaskOpened e) {
            return TaskDoc.of(e);
        }
        if (d == null) {
            return null;
        }
        return switch (recorded.event()) {
            case TaskWithdrawn _ -> d.withState(TaskState.WITHDRAWN);
            case TaskRestored _ -> d.restored();
            case StrokeRecorded e -> d.withStroke(e.number(), recorded.at());
            case TaskSubmitted e -> d.withSubmission(e.labels().objects().size(), recorded.at());
            case SubmissionScored e -> scored(d, e);
            case ScoreReleased _ -> d.asReleased();
            case ReviewOpened _ -> d.withState(TaskState.IN_REVIEW);
            case ReviewReturned _ -> d.withState(d.points() == null ? TaskState.SUBMITTED : TaskState.SCORED);
            case ReviewCompleted _ -> reviewed(d.withState(TaskState.REVIEWED));
            case NoteGiven _, NoteReopened _ -> d.withNotes(d.openNotes() + 1);
            case NoteResolved _ -> d.withNotes(d.openNotes() - 1);
            default -> d;
        };
    }

    /** What has no score has nothing else to wait for: the annotator may know of the review now. */
    private static TaskDoc reviewed(TaskDoc d) {
        return d.points() == null ? d.asReleased() : d;
    }

    /** A recalculation after the review changes the points, not where the task stands. */
    private static TaskDoc scored(TaskDoc d, SubmissionScored e) {
        var scored = d.withPoints(e.score().points(), e.score().available());
        return d.state() == TaskState.SUBMITTED ? scored.withState(TaskState.SCORED) : scored;
    }
}
