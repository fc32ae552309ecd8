package dev.plumbline.domain.sampling;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.trend.IsoWeek;
import java.time.Instant;
import java.util.Set;

public sealed interface SamplingCommand extends Command {
    ProjectId project();

    IsoWeek week();

    /** See {@link SamplingEvent}. */
    int round();

    /** Holds the workspace to a seed before it is needed. */
    record CommitDraw(ProjectId project, IsoWeek week, int round, Seed seed) implements SamplingCommand {}

    /**
     * Draws whether a submission is reviewed.
     *
     * @param annotator whose submission it is
     * @param skills    that the project's ontology exercises
     * @param seed      of the round; where none is committed to yet, it is now
     */
    record SampleSubmission(
            TaskId task, ProjectId project, PersonId annotator, Set<SkillId> skills, IsoWeek week, int round, Seed seed)
            implements SamplingCommand {
        public SampleSubmission {
            skills = Set.copyOf(skills);
        }
    }

    /** @param now the week must be over by then */
    record RevealDraw(ProjectId project, IsoWeek week, int round, Seed seed, Instant now) implements SamplingCommand {}

    /** Tells that the seed that was committed to is not in the workspace any more. */
    record DeclareSeedLost(ProjectId project, IsoWeek week, int round) implements SamplingCommand {}
}
