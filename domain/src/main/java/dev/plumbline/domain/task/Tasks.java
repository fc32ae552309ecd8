package dev.plumbline.domain.task;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthProposed;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthReviewed;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;

/** Serving tasks: only to assigned annotators, and only frames whose ground truth a second person has reviewed. */
public final class Tasks implements Decider<TaskCommand, Tasks.State> {

    /** @param truthRevision the latest proposed revision, 0 for none; {@code reviewed} is about that revision */
    public record State(boolean opened, boolean assigned, int truthRevision, boolean reviewed) {}

    @Override
    public Class<TaskCommand> commands() {
        return TaskCommand.class;
    }

    @Override
    public State initial() {
        return new State(false, false, 0, false);
    }

    @Override
    public Boundary boundary(TaskCommand command) {
        return switch (command) {
            case OpenTask open ->
                Boundary.of(Tag.task(open.task()), TaskOpened.class)
                        .and(
                                Tag.assignment(open.project(), open.annotator()),
                                AnnotatorAssigned.class,
                                AnnotatorUnassigned.class)
                        .and(Tag.truth(open.benchmark(), open.frame()), TruthProposed.class, TruthReviewed.class);
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case TaskOpened _ -> new State(true, s.assigned, s.truthRevision, s.reviewed);
            case AnnotatorAssigned _ -> new State(s.opened, true, s.truthRevision, s.reviewed);
            case AnnotatorUnassigned _ -> new State(s.opened, false, s.truthRevision, s.reviewed);
            case TruthProposed proposed -> new State(s.opened, s.assigned, proposed.revision(), false);
            case TruthReviewed reviewed ->
                new State(s.opened, s.assigned, s.truthRevision, reviewed.revision() == s.truthRevision);
            default -> s;
        };
    }

    @Override
    public Decision decide(TaskCommand command, State state) {
        return switch (command) {
            case OpenTask open -> open(open, state);
        };
    }

    private static Decision open(OpenTask open, State state) {
        if (state.opened) {
            return Decision.alreadyDone();
        }
        if (!state.assigned) {
            return Decision.reject(new TaskRejection.NotAssigned(open.project(), open.annotator()));
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
