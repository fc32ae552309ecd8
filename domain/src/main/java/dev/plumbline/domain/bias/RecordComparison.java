package dev.plumbline.domain.bias;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;

/**
 * A submission was compared with its truth.
 *
 * @param truthRevision of the ground truth it was compared with
 */
public record RecordComparison(TaskId task, ProjectId project, int truthRevision, ComparedSubmission comparison)
        implements Command {}
