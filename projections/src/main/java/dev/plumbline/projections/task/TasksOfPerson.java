package dev.plumbline.projections.task;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tasks has a person been given? By person. */
public final class TasksOfPerson implements Projection<TaskList> {
    @Override
    public String name() {
        return "tasks-of-person";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TaskList> document() {
        return TaskList.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TaskOpened.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case TaskOpened e -> List.of(e.annotator().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable TaskList evolve(@Nullable TaskList document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case TaskOpened e -> {
                var tasks = new ArrayList<>(document == null ? List.<TaskId>of() : document.tasks());
                tasks.add(e.task());
                yield new TaskList(tasks);
            }
            default -> document;
        };
    }
}
