package dev.plumbline.domain.score;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.scoring.FrameScore;

public sealed interface ScoreCommand extends Command {
    TaskId task();

    /** @param practised the frame is one of a drill: nobody reviews that, and whoever practises has to see how it went */
    record RecordScore(TaskId task, ProjectId project, int truthRevision, FrameScore score, boolean practised)
            implements ScoreCommand {
        /** Of a frame that is in no drill. */
        public RecordScore(TaskId task, ProjectId project, int truthRevision, FrameScore score) {
            this(task, project, truthRevision, score, false);
        }
    }

    record OpenDivergence(TaskId task, PersonId by) implements ScoreCommand {}
}
