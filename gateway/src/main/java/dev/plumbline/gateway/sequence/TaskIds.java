package dev.plumbline.gateway.sequence;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.command.DerivedId;

/** A task's id follows from whose it is. */
public final class TaskIds {
    private TaskIds() {}

    /** The first attempt's id. */
    public static TaskId of(ProjectId project, PersonId annotator, FrameId frame) {
        return new TaskId("t-" + DerivedId.of(project.value(), annotator.value(), frame.value(), "1"));
    }
}
