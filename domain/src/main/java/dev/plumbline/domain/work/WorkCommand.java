package dev.plumbline.domain.work;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import java.time.LocalDate;
import java.util.Set;

public sealed interface WorkCommand extends Command {
    TaskId task();

    ProjectId project();

    FrameId frame();

    /**
     * Gives an annotator a frame of real work.
     *
     * @param opening what is opened
     * @param skills  that the ontology exercises; a standing that lets one work is needed in each
     * @param on      the day (UTC)
     */
    record TakeWork(OpenTask opening, Set<SkillId> skills, LocalDate on) implements WorkCommand {
        public TakeWork {
            skills = Set.copyOf(skills);
        }

        @Override
        public TaskId task() {
            return opening.task();
        }

        @Override
        public ProjectId project() {
            return opening.project();
        }

        @Override
        public FrameId frame() {
            return opening.frame();
        }
    }

    /** Gives a frame back that is not submitted, for anybody else to take. */
    record ReturnWork(TaskId task, ProjectId project, FrameId frame, PersonId by) implements WorkCommand {}
}
