package dev.plumbline.domain.task;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;

public sealed interface TaskCommand extends Command {
    TaskId task();

    /**
     * Gives an annotator a frame to label, or gives it back after it was withdrawn.
     *
     * @param width  of the frame, px, as it was read when the frame was added
     * @param height of the frame, px
     */
    record OpenTask(
            TaskId task,
            ProjectId project,
            BenchmarkId benchmark,
            PersonId annotator,
            FrameId frame,
            int width,
            int height,
            OntologyId ontology,
            int ontologyVersion)
            implements TaskCommand {}

    /** Takes a task that is not submitted from an annotator who is no longer assigned. */
    record WithdrawTask(TaskId task, ProjectId project, PersonId annotator) implements TaskCommand {}
}
