package dev.plumbline.domain.task;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.label.Labels;
import java.util.Set;

/** A task's lifecycle: what happens to it before and after its strokes. */
public sealed interface TaskEvent extends Event {
    TaskId task();

    /**
     * A task was assigned.
     *
     * @param width  of the frame, px
     * @param height of the frame, px
     */
    record TaskOpened(
            TaskId task,
            ProjectId project,
            BenchmarkId benchmark,
            PersonId annotator,
            FrameId frame,
            int width,
            int height,
            OntologyId ontology,
            int ontologyVersion)
            implements TaskEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(
                    Tag.task(task),
                    Tag.project(project),
                    Tag.person(annotator),
                    Tag.frame(frame),
                    Tag.assignment(project, annotator));
        }
    }

    /** Its annotator was taken off the project before submitting it: it takes no strokes, and those it has are kept. */
    record TaskWithdrawn(TaskId task, ProjectId project, PersonId annotator) implements TaskEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.task(task), Tag.project(project), Tag.person(annotator));
        }
    }

    /** Its annotator is assigned again and goes on where they were. */
    record TaskRestored(TaskId task, ProjectId project, PersonId annotator) implements TaskEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.task(task), Tag.project(project), Tag.person(annotator));
        }
    }

    /**
     * A task's labels were frozen: the fold of its strokes, done on the server.
     *
     * @param strokes the number of the last stroke that the labels fold from
     */
    record TaskSubmitted(
            TaskId task,
            ProjectId project,
            BenchmarkId benchmark,
            PersonId annotator,
            FrameId frame,
            int strokes,
            Labels labels)
            implements TaskEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.task(task), Tag.project(project), Tag.person(annotator));
        }
    }
}
