package dev.plumbline.domain.submission;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.LabelsCheck;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskRestored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.task.TaskEvent.TaskWithdrawn;
import org.jspecify.annotations.Nullable;

/** Freezing a canvas: folded here from the recorded strokes, whatever picture the client has. */
public final class Submissions implements Decider<SubmitTask, Submissions.State> {

    public record State(@Nullable TaskOpened opened, Canvas canvas, boolean submitted, boolean withdrawn) {}

    @Override
    public Class<SubmitTask> commands() {
        return SubmitTask.class;
    }

    @Override
    public State initial() {
        return new State(null, Canvas.EMPTY, false, false);
    }

    @Override
    public Boundary boundary(SubmitTask c) {
        return Boundary.of(
                Tag.task(c.task()),
                TaskOpened.class,
                StrokeRecorded.class,
                TaskSubmitted.class,
                TaskWithdrawn.class,
                TaskRestored.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case TaskOpened opened -> new State(opened, s.canvas, s.submitted, false);
            case StrokeRecorded stroke ->
                new State(s.opened, s.canvas.apply(stroke.change()), s.submitted, s.withdrawn);
            case TaskSubmitted _ -> new State(s.opened, s.canvas, true, s.withdrawn);
            case TaskWithdrawn _ -> new State(s.opened, s.canvas, s.submitted, true);
            case TaskRestored _ -> new State(s.opened, s.canvas, s.submitted, false);
            default -> s;
        };
    }

    @Override
    public Decision decide(SubmitTask c, State s) {
        var task = s.opened;
        if (task == null || !task.annotator().equals(c.by())) {
            return Decision.reject(new SubmissionRejection.NotYourTask(c.task()));
        }
        if (s.submitted) {
            return Decision.alreadyDone();
        }
        if (s.withdrawn) {
            return Decision.reject(new SubmissionRejection.AssignmentWithdrawn(c.task()));
        }
        if (s.canvas.strokes() != c.lastStroke()) {
            return Decision.reject(
                    new SubmissionRejection.StrokesMissing(c.task(), c.lastStroke(), s.canvas.strokes()));
        }
        if (!c.ontology().isVersion(task.ontology(), task.ontologyVersion())) {
            return Decision.reject(new SubmissionRejection.AnotherOntology(c.task()));
        }
        var faults = LabelsCheck.faults(s.canvas.labels(), c.ontology(), new FrameSize(task.width(), task.height()));
        return faults.isEmpty()
                ? Decision.accept(new TaskSubmitted(
                        c.task(),
                        task.project(),
                        task.benchmark(),
                        task.annotator(),
                        task.frame(),
                        c.lastStroke(),
                        s.canvas.labels()))
                : Decision.reject(new SubmissionRejection.SubmissionIncomplete(c.task(), faults));
    }
}
