package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import java.util.Optional;

/** Where a task belongs. Answers at once, on any thread. */
@FunctionalInterface
public interface Places {
    record Place(ProjectId project, PersonId annotator) {}

    Optional<Place> of(TaskId task);
}
