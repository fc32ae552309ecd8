package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.reviewer.Grounds.Comprehension;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;

public sealed interface ReviewerCommand extends Command {
    ProjectId project();

    record SetReviewerNumbers(ProjectId project, ReviewerNumbers numbers, PersonId by) implements ReviewerCommand {}

    /** In the domain of the spec that the project follows. */
    record CreditHours(PersonId reviewer, ProjectId project, double hours, String because, LocalDate on, PersonId by)
            implements ReviewerCommand {}

    /**
     * Holds what speaks for somebody against the project's numbers; asked whenever they want to review.
     *
     * @param version  of the spec that counts
     * @param measured hours under the spec
     * @param skills   all that the spec teaches
     */
    record JudgeEligibility(
            PersonId reviewer,
            ProjectId project,
            SpecVersion version,
            double measured,
            List<Comprehension> skills,
            LocalDate on)
            implements ReviewerCommand {
        public JudgeEligibility {
            skills = List.copyOf(skills);
        }
    }
}
