package dev.plumbline.domain.contest;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.trend.IsoWeek;

public sealed interface ContestCommand extends Command {
    TaskId task();

    ProjectId project();

    PersonId by();

    DisagreementId disagreement();

    /** @param why the annotator holds what they drew to be right */
    record ContestDisagreement(TaskId task, ProjectId project, PersonId by, DisagreementId disagreement, String why)
            implements ContestCommand {}

    /**
     * @param upheld   whether the disagreement stands
     * @param because  what the annotator is told
     * @param week     in which the review was completed, whose tallies change
     * @param ontology the task's version, as it was published: it names the skills
     */
    record DecideContest(
            TaskId task,
            ProjectId project,
            PersonId by,
            DisagreementId disagreement,
            boolean upheld,
            String because,
            IsoWeek week,
            Ontology ontology)
            implements ContestCommand {}
}
