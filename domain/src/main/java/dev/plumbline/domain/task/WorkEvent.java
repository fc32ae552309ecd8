package dev.plumbline.domain.task;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import java.util.Set;

/** Who holds a frame of a live project: one annotator at a time. */
public sealed interface WorkEvent extends Event {
    TaskId task();

    ProjectId project();

    FrameId frame();

    PersonId annotator();

    @Override
    default Set<Tag> tags() {
        return Tags.of(Tag.work(project(), frame()), Tag.task(task()), Tag.project(project()), Tag.person(annotator()));
    }

    /** The frame is the annotator's; nobody else is given it unless they return it. */
    record FrameTaken(TaskId task, ProjectId project, FrameId frame, PersonId annotator) implements WorkEvent {}

    /**
     * The frame was given back before it was submitted, and may be given to anybody.
     *
     * @param by the annotator, or whoever took them off the project
     */
    record FrameReturned(TaskId task, ProjectId project, FrameId frame, PersonId annotator, PersonId by)
            implements WorkEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.and(WorkEvent.super.tags(), Tag.person(by));
        }
    }
}
