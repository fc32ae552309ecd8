package dev.plumbline.domain.score;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.scoring.FrameScore;

public sealed interface ScoreCommand extends Command {
    TaskId task();

    record RecordScore(TaskId task, ProjectId project, int truthRevision, FrameScore score) implements ScoreCommand {}

    record OpenDivergence(TaskId task, PersonId by) implements ScoreCommand {}
}
