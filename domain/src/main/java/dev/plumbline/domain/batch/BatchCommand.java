package dev.plumbline.domain.batch;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;

public sealed interface BatchCommand extends Command {
    BatchId batch();

    PersonId person();

    ProjectId project();

    /** @param frames chosen at random from those that the person was not given before in this project; at least one */
    record DrawBatch(
            BatchId batch,
            PersonId person,
            ProjectId project,
            BatchPurpose purpose,
            SpecId spec,
            SpecVersion version,
            List<FrameId> frames,
            LocalDate on)
            implements BatchCommand {
        public DrawBatch {
            frames = List.copyOf(frames);
            if (frames.isEmpty()) {
                throw new IllegalArgumentException("A batch has at least one frame");
            }
        }
    }

    /** @param results of all its frames, by the scoring of the project */
    record GradeBatch(BatchId batch, PersonId person, ProjectId project, List<SkillResult> results, LocalDate on)
            implements BatchCommand {
        public GradeBatch {
            results = List.copyOf(results);
        }
    }
}
