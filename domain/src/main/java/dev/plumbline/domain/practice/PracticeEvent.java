package dev.plumbline.domain.practice;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import java.util.Set;

/** What happens in practice beyond drawing. */
public sealed interface PracticeEvent extends Event {

    /**
     * Somebody was given a hint. What it showed is in the ground truth, not here.
     *
     * @param batch  the drill
     * @param number of the hint on this task, from 1
     * @param object of the ground truth that it is about
     */
    record HintTaken(
            TaskId task,
            ProjectId project,
            PersonId annotator,
            BatchId batch,
            int number,
            LabelId object,
            int truthRevision,
            HintLevel level)
            implements PracticeEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.task(task), Tag.project(project), Tag.person(annotator), Tag.batch(batch));
        }
    }
}
