package dev.plumbline.domain.work;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.ramp.Standings;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskRestored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.task.TaskEvent.TaskWithdrawn;
import dev.plumbline.domain.task.TaskRejection;
import dev.plumbline.domain.task.Tasks;
import dev.plumbline.domain.task.WorkEvent.FrameReturned;
import dev.plumbline.domain.task.WorkEvent.FrameTaken;
import dev.plumbline.domain.work.WorkCommand.ReturnWork;
import dev.plumbline.domain.work.WorkCommand.TakeWork;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Real work is pulled: a frame goes to one assigned annotator who may work in every skill that it exercises. Of two who ask
 * for the same frame at once one gets it, for both decisions read who has it.
 */
public final class Work implements Decider<WorkCommand, Work.State> {

    /**
     * @param opened the command's own task, if it was ever opened
     * @param holder whose task has the frame; null while nobody's has
     */
    public record State(
            boolean live,
            boolean assigned,
            @Nullable TaskOpened opened,
            Tasks.Life life,
            @Nullable TaskId holder,
            Standings standings) {
        private State with(Tasks.Life next) {
            return new State(live, assigned, opened, next, holder, standings);
        }

        private State heldBy(@Nullable TaskId task) {
            return new State(live, assigned, opened, life, task, standings);
        }

        private State withAssigned(boolean now) {
            return new State(live, now, opened, life, holder, standings);
        }
    }

    @Override
    public Class<WorkCommand> commands() {
        return WorkCommand.class;
    }

    @Override
    public State initial() {
        return new State(false, false, null, Tasks.Life.NONE, null, Standings.NONE);
    }

    @Override
    public Boundary boundary(WorkCommand command) {
        var frame = Boundary.of(
                        Tag.task(command.task()),
                        TaskOpened.class,
                        TaskWithdrawn.class,
                        TaskRestored.class,
                        TaskSubmitted.class)
                .and(Tag.work(command.project(), command.frame()), FrameTaken.class, FrameReturned.class)
                .and(Tag.project(command.project()), ProjectCreated.class);
        return switch (command) {
            case TakeWork c ->
                Standings.boundary(
                        frame.and(
                                Tag.assignment(c.project(), c.opening().annotator()),
                                AnnotatorAssigned.class,
                                AnnotatorUnassigned.class),
                        c.opening().annotator(),
                        c.skills());
            case ReturnWork _ -> frame;
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case ProjectCreated e ->
                new State(e.purpose() == Purpose.LIVE, s.assigned, s.opened, s.life, s.holder, s.standings);
            case AnnotatorAssigned _ -> s.withAssigned(true);
            case AnnotatorUnassigned _ -> s.withAssigned(false);
            case TaskOpened e -> new State(s.live, s.assigned, e, Tasks.Life.OPENED, s.holder, s.standings);
            case TaskRestored _ -> s.with(Tasks.Life.OPENED);
            case TaskWithdrawn _ -> s.with(Tasks.Life.WITHDRAWN);
            case TaskSubmitted _ -> s.with(Tasks.Life.SUBMITTED);
            case FrameTaken e -> s.heldBy(e.task());
            case FrameReturned _ -> s.heldBy(null);
            default -> new State(s.live, s.assigned, s.opened, s.life, s.holder, s.standings.evolve(event));
        };
    }

    @Override
    public Decision decide(WorkCommand command, State s) {
        return switch (command) {
            case TakeWork c -> take(c, s);
            case ReturnWork c -> giveBack(c, s);
        };
    }

    private static Decision take(TakeWork c, State s) {
        var open = c.opening();
        if (!s.live) {
            return Decision.reject(new TaskRejection.NotLiveWork(open.project()));
        }
        if (s.life == Tasks.Life.OPENED || s.life == Tasks.Life.SUBMITTED) {
            return Decision.alreadyDone();
        }
        if (!s.assigned) {
            return Decision.reject(new TaskRejection.NotAssigned(open.project(), open.annotator()));
        }
        var missing = s.standings.missing(c.skills(), c.on());
        if (!missing.isEmpty()) {
            return Decision.reject(new TaskRejection.NotQualified(
                    open.project(),
                    missing.entrySet().stream()
                            .map(each -> each.getKey() + " ("
                                    + each.getValue()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' ') + ")")
                            .collect(Collectors.joining(", "))));
        }
        if (s.holder != null) {
            return Decision.reject(new TaskRejection.FrameTaken(open.frame()));
        }
        var taken = new FrameTaken(open.task(), open.project(), open.frame(), open.annotator());
        return s.life == Tasks.Life.WITHDRAWN
                ? Decision.accept(taken, new TaskRestored(open.task(), open.project(), open.annotator()))
                : Decision.accept(taken, opened(c));
    }

    private static TaskOpened opened(TakeWork c) {
        var open = c.opening();
        return new TaskOpened(
                open.task(),
                open.project(),
                open.benchmark(),
                open.annotator(),
                open.frame(),
                open.width(),
                open.height(),
                open.ontology(),
                open.ontologyVersion());
    }

    private static Decision giveBack(ReturnWork c, State s) {
        var opened = s.opened;
        if (!s.live
                || opened == null
                || !opened.annotator().equals(c.by())
                || !opened.project().equals(c.project())) {
            return Decision.reject(new TaskRejection.NotYourTask(c.task()));
        }
        if (s.life == Tasks.Life.SUBMITTED) {
            return Decision.reject(new TaskRejection.TaskAlreadySubmitted(c.task()));
        }
        return s.life == Tasks.Life.WITHDRAWN
                ? Decision.alreadyDone()
                : Decision.accept(
                        new TaskWithdrawn(c.task(), c.project(), opened.annotator()),
                        new FrameReturned(c.task(), c.project(), opened.frame(), opened.annotator(), c.by()));
    }
}
