package dev.plumbline.domain.stroke;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.canvas.ChangeCheck;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskRestored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.task.TaskEvent.TaskWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * Recording a stroke reads the task's lifecycle and at most two strokes by their numbers, never the canvas: the
 * thousandth stroke costs what the first does, and a retried stroke is still one event.
 */
public final class Strokes implements Decider<RecordStroke, Strokes.State> {

    /**
     * @param latest the highest-numbered stroke among those the boundary reads: the one before the command's, or the
     *     command's own when it was recorded already
     */
    public record State(
            @Nullable TaskOpened opened,
            boolean submitted,
            boolean withdrawn,
            @Nullable StrokeRecorded latest) {}

    @Override
    public Class<RecordStroke> commands() {
        return RecordStroke.class;
    }

    @Override
    public State initial() {
        return new State(null, false, false, null);
    }

    @Override
    public Boundary boundary(RecordStroke c) {
        var lifecycleAndThis = Boundary.of(
                        Tag.task(c.task()),
                        TaskOpened.class,
                        TaskSubmitted.class,
                        TaskWithdrawn.class,
                        TaskRestored.class)
                .and(Tag.stroke(c.task(), c.number()), StrokeRecorded.class);
        return c.number() <= 1
                ? lifecycleAndThis
                : lifecycleAndThis.and(Tag.stroke(c.task(), c.number() - 1), StrokeRecorded.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case TaskOpened opened -> new State(opened, s.submitted, false, s.latest);
            case TaskSubmitted _ -> new State(s.opened, true, s.withdrawn, s.latest);
            case TaskWithdrawn _ -> new State(s.opened, s.submitted, true, s.latest);
            case TaskRestored _ -> new State(s.opened, s.submitted, false, s.latest);
            case StrokeRecorded stroke ->
                s.latest == null || stroke.number() > s.latest.number()
                        ? new State(s.opened, s.submitted, s.withdrawn, stroke)
                        : s;
            default -> s;
        };
    }

    @Override
    public Decision decide(RecordStroke c, State s) {
        var task = s.opened;
        if (task == null || !task.annotator().equals(c.by())) {
            return Decision.reject(new StrokeRejection.NotYourTask(c.task(), c.by()));
        }
        var latest = s.latest;
        if (latest != null && latest.number() == c.number()) {
            return latest.key().equals(c.key())
                    ? Decision.alreadyDone()
                    : Decision.reject(new StrokeRejection.StrokeNumberTaken(c.task(), c.number()));
        }
        if (s.submitted) {
            return Decision.reject(new StrokeRejection.TaskAlreadySubmitted(c.task()));
        }
        if (s.withdrawn) {
            return Decision.reject(new StrokeRejection.AssignmentWithdrawn(c.task()));
        }
        if (c.number() < 1 || (c.number() > 1 && latest == null)) {
            return Decision.reject(new StrokeRejection.StrokeOutOfOrder(c.task(), c.number()));
        }
        if (!c.ontology().isVersion(task.ontology(), task.ontologyVersion())) {
            return Decision.reject(new StrokeRejection.AnotherOntology(c.task()));
        }
        return ChangeCheck.fault(c.change(), c.ontology(), new FrameSize(task.width(), task.height()))
                .map(fault -> Decision.reject(new StrokeRejection.StrokeInvalid(c.task(), c.number(), fault)))
                .orElseGet(
                        () -> Decision.accept(new StrokeRecorded(c.task(), c.by(), c.number(), c.key(), c.change())));
    }
}
