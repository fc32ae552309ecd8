package dev.plumbline.projections.cohort;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person in one project.
 *
 * @param assigned  tasks opened
 * @param submitted tasks submitted
 * @param waiting   when each submission without a completed review was submitted, oldest first
 * @param active    still assigned
 */
public record CohortRow(PersonId person, int assigned, int submitted, List<Pending> waiting, boolean active) {
    public record Pending(TaskId task, Instant submittedAt) {}

    public CohortRow {
        waiting = List.copyOf(waiting);
    }

    public @Nullable Instant waitingSince() {
        return waiting.isEmpty() ? null : waiting.getFirst().submittedAt();
    }

    static CohortRow of(PersonId person) {
        return new CohortRow(person, 0, 0, List.of(), true);
    }
}
