package dev.plumbline.domain.task;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthProposed;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthReviewed;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.domain.task.TaskCommand.WithdrawTask;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskRestored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.task.TaskEvent.TaskWithdrawn;
import dev.plumbline.domain.task.WorkEvent.FrameReturned;
import dev.plumbline.domain.task.WorkEvent.FrameTaken;
import org.jspecify.annotations.Nullable;

/**
 * Serving tasks: only to assigned annotators, and only frames whose ground truth a second person has reviewed. Who is taken
 * off the project keeps what they submitted; the rest is withdrawn, and restored if they are assigned again.
 */
public final class Tasks implements Decider<TaskCommand, Tasks.State> {

    /**
     * @param truthRevision the latest proposed revision, 0 for none; {@code reviewed} is about that revision
     * @param taken         the frame of live work that the task has; null where it has none
     */
    public record State(
            Life life,
            boolean assigned,
            int truthRevision,
            boolean reviewed,
            @Nullable FrameTaken taken) {}

    /** How far a task is, as far as serving it depends on that. */
    public enum Life {
        NONE,
        OPENED,
        WITHDRAWN,
        SUBMITTED
    }

    @Override
    public Class<TaskCommand> commands() {
        return TaskCommand.class;
    }

    @Override
    public State initial() {
        return new State(Life.NONE, false, 0, false, null);
    }

    @Override
    public Boundary boundary(TaskCommand command) {
        return switch (command) {
            case OpenTask open ->
                lifeAndAssignment(open, open.project(), open.annotator())
                        .and(Tag.truth(open.benchmark(), open.frame()), TruthProposed.class, TruthReviewed.class);
            case WithdrawTask withdraw -> lifeAndAssignment(withdraw, withdraw.project(), withdraw.annotator());
        };
    }

    private static Boundary lifeAndAssignment(TaskCommand command, ProjectId project, PersonId annotator) {
        return Boundary.of(
                        Tag.task(command.task()),
                        TaskOpened.class,
                        TaskWithdrawn.class,
                        TaskRestored.class,
                        TaskSubmitted.class,
                        FrameTaken.class,
                        FrameReturned.class)
                .and(Tag.assignment(project, annotator), AnnotatorAssigned.class, AnnotatorUnassigned.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case TaskOpened _, TaskRestored _ ->
                new State(Life.OPENED, s.assigned, s.truthRevision, s.reviewed, s.taken);
            case TaskWithdrawn _ -> new State(Life.WITHDRAWN, s.assigned, s.truthRevision, s.reviewed, s.taken);
            case TaskSubmitted _ -> new State(Life.SUBMITTED, s.assigned, s.truthRevision, s.reviewed, s.taken);
            case AnnotatorAssigned _ -> new State(s.life, true, s.truthRevision, s.reviewed, s.taken);
            case AnnotatorUnassigned _ -> new State(s.life, false, s.truthRevision, s.reviewed, s.taken);
            case TruthProposed proposed -> new State(s.life, s.assigned, proposed.revision(), false, s.taken);
            case TruthReviewed reviewed ->
                new State(s.life, s.assigned, s.truthRevision, reviewed.revision() == s.truthRevision, s.taken);
            case FrameTaken e -> new State(s.life, s.assigned, s.truthRevision, s.reviewed, e);
            case FrameReturned _ -> new State(s.life, s.assigned, s.truthRevision, s.reviewed, null);
            default -> s;
        };
    }

    @Override
    public Decision decide(TaskCommand command, State state) {
        return switch (command) {
            case OpenTask open -> open(open, state);
            case WithdrawTask withdraw -> withdraw(withdraw, state);
        };
    }

    /** Whoever was assigned again before this was decided keeps it. A frame of live work is anybody's again. */
    private static Decision withdraw(WithdrawTask withdraw, State state) {
        if (state.life != Life.OPENED || state.assigned) {
            return Decision.alreadyDone();
        }
        var withdrawn = new TaskWithdrawn(withdraw.task(), withdraw.project(), withdraw.annotator());
        var taken = state.taken;
        return taken == null
                ? Decision.accept(withdrawn)
                : Decision.accept(
                        withdrawn,
                        new FrameReturned(
                                taken.task(), taken.project(), taken.frame(), taken.annotator(), taken.annotator()));
    }

    private static Decision open(OpenTask open, State state) {
        if (state.life == Life.OPENED || state.life == Life.SUBMITTED) {
            return Decision.alreadyDone();
        }
        if (!state.assigned) {
            return Decision.reject(new TaskRejection.NotAssigned(open.project(), open.annotator()));
        }
        if (state.life == Life.WITHDRAWN) {
            return Decision.accept(new TaskRestored(open.task(), open.project(), open.annotator()));
        }
        if (!state.reviewed) {
            return Decision.reject(new TaskRejection.TruthNotReviewed(open.benchmark(), open.frame()));
        }
        return Decision.accept(new TaskOpened(
                open.task(),
                open.project(),
                open.benchmark(),
                open.annotator(),
                open.frame(),
                open.width(),
                open.height(),
                open.ontology(),
                open.ontologyVersion()));
    }
}
