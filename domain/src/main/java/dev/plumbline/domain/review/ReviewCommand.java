package dev.plumbline.domain.review;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.ontology.Ontology;
import java.util.Set;

public sealed interface ReviewCommand extends Command {
    TaskId task();

    ProjectId project();

    PersonId by();

    record OpenReview(TaskId task, ProjectId project, PersonId by) implements ReviewCommand {}

    record AgreeWithItem(TaskId task, ProjectId project, PersonId by, ReviewItem item) implements ReviewCommand {}

    /** @param clauses that a disagreement of the project can cite; where there are any, one of live work cites one */
    record FileDisagreement(
            TaskId task,
            ProjectId project,
            PersonId by,
            ReviewItem item,
            Disagreement disagreement,
            Set<String> clauses)
            implements ReviewCommand {
        public FileDisagreement {
            clauses = Set.copyOf(clauses);
        }

        /** Where there is nothing to cite. */
        public FileDisagreement(
                TaskId task, ProjectId project, PersonId by, ReviewItem item, Disagreement disagreement) {
            this(task, project, by, item, disagreement, Set.of());
        }
    }

    record ClearItem(TaskId task, ProjectId project, PersonId by, ReviewItem item) implements ReviewCommand {}

    /** @param ontology the task's version, as it was published: it names the skills */
    record CompleteReview(TaskId task, ProjectId project, PersonId by, Ontology ontology) implements ReviewCommand {}

    /**
     * Takes an open review from its reviewer, whoever asks for that.
     *
     * @param by      the reviewer
     * @param because one sentence for people
     */
    record ReturnReview(TaskId task, ProjectId project, PersonId by, String because) implements ReviewCommand {}
}
