package dev.plumbline.domain.score;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.scoring.FrameScore;
import java.util.Set;

public sealed interface ScoreEvent extends Event {
    TaskId task();

    PersonId annotator();

    /**
     * A submission was scored. Scoring it again under another version adds another of these; nothing is overwritten.
     *
     * @param truthRevision of the ground truth it was compared with
     */
    record SubmissionScored(TaskId task, ProjectId project, PersonId annotator, int truthRevision, FrameScore score)
            implements ScoreEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.task(task), Tag.project(project), Tag.person(annotator));
        }
    }

    /** From now on the annotator may see the score, and the ground truth beside their own labels. */
    record ScoreReleased(TaskId task, ProjectId project, PersonId annotator) implements ScoreEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.task(task), Tag.project(project), Tag.person(annotator));
        }
    }

    /** The annotator looked at where they diverged, for the first time. */
    record DivergenceOpened(TaskId task, PersonId annotator) implements ScoreEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.task(task), Tag.person(annotator));
        }
    }
}
