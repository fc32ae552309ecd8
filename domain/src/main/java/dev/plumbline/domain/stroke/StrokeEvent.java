package dev.plumbline.domain.stroke;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import java.util.Set;

public sealed interface StrokeEvent extends Event {
    /**
     * One editing gesture was finished.
     *
     * @param number 1, 2, 3, … without a gap within the task
     * @param key    the client's idempotency key for this stroke
     */
    record StrokeRecorded(TaskId task, PersonId annotator, int number, String key, Change change)
            implements StrokeEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.task(task), Tag.stroke(task, number), Tag.person(annotator));
        }
    }
}
