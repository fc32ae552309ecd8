package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.task.TaskCommand.WithdrawTask;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import java.util.List;
import java.util.Set;

/** Takes what is not submitted from an annotator who was taken off the project. */
final class WhenAnnotatorUnassignedThenWithdrawTasks implements Automation {
    private final ReadSide read;

    WhenAnnotatorUnassignedThenWithdrawTasks(ReadSide read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "when-annotator-unassigned-then-withdraw-tasks";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(AnnotatorUnassigned.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return recorded.event() instanceof AnnotatorUnassigned unassigned ? withdraw(unassigned) : List.of();
    }

    private List<Command> withdraw(AnnotatorUnassigned e) {
        return read.get(Projections.TASKS_OF_PERSON, e.annotator().value()).stream()
                .flatMap(list -> list.tasks().stream())
                .flatMap(id -> read.get(Projections.TASKS, id.value()).stream())
                .filter(task -> task.project().equals(e.project()) && isNotSubmitted(task))
                .<Command>map(task -> new WithdrawTask(task.id(), e.project(), e.annotator()))
                .toList();
    }

    private static boolean isNotSubmitted(TaskDoc task) {
        return task.state() == TaskState.ASSIGNED || task.state() == TaskState.DRAWING;
    }
}
