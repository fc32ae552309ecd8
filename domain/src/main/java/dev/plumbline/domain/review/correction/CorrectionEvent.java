package dev.plumbline.domain.review.correction;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import java.util.Set;

public sealed interface CorrectionEvent extends Event {
    /**
     * A reviewer finished one editing gesture upon what was submitted.
     *
     * @param number 1, 2, 3, … without a gap within the task's review
     * @param key    the client's idempotency key for this stroke
     */
    record CorrectionRecorded(
            TaskId task,
            ProjectId project,
            PersonId annotator,
            PersonId reviewer,
            int number,
            String key,
            Change change)
            implements CorrectionEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(
                    Tag.task(task),
                    Tag.correction(task, number),
                    Tag.project(project),
                    Tag.person(annotator),
                    Tag.person(reviewer));
        }
    }
}
