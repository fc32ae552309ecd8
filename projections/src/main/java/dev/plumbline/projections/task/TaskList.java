package dev.plumbline.projections.task;

import dev.plumbline.domain.TaskId;
import java.util.List;

/** Tasks in the order they were opened. */
public record TaskList(List<TaskId> tasks) {
    public TaskList {
        tasks = List.copyOf(tasks);
    }
}
