package dev.plumbline.domain.practice;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;

/**
 * A hint on a task of one's own drill.
 *
 * @param number which hint on this task it is to be, from 1: asked for again it is the same one
 * @param object of the ground truth
 */
public record TakeHint(
        TaskId task,
        ProjectId project,
        PersonId annotator,
        BatchId batch,
        int number,
        LabelId object,
        int truthRevision,
        HintLevel level)
        implements Command {}
