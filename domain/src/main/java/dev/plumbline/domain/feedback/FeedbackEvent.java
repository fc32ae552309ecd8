package dev.plumbline.domain.feedback;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes on a task's canvas. Each event names the task's annotator, whose history it belongs to, and its project, whose feed tells it. */
public sealed interface FeedbackEvent extends Event {
    NoteId note();

    TaskId task();

    /** Null in what was stored before events of feedback named it; {@link NoteGiven} always did. */
    @Nullable ProjectId project();

    PersonId annotator();

    PersonId by();

    @Override
    default Set<Tag> tags() {
        var ofTask = Tags.of(Tag.note(note()), Tag.task(task()), Tag.person(annotator()), Tag.person(by()));
        var project = project();
        return project == null ? ofTask : Tags.and(ofTask, Tag.project(project));
    }

    /** @param clause of the spec that the note cites, or null */
    record NoteGiven(
            NoteId note,
            TaskId task,
            ProjectId project,
            PersonId annotator,
            PersonId by,
            Anchor anchor,
            String text,
            @Nullable String clause)
            implements FeedbackEvent {}

    /** The annotator unfolded the note for the first time. */
    record NoteOpened(NoteId note, TaskId task, @Nullable ProjectId project, PersonId annotator, PersonId by)
            implements FeedbackEvent {}

    record NoteReplied(
            NoteId note, TaskId task, @Nullable ProjectId project, PersonId annotator, PersonId by, String text)
            implements FeedbackEvent {}

    record NoteResolved(NoteId note, TaskId task, @Nullable ProjectId project, PersonId annotator, PersonId by)
            implements FeedbackEvent {}

    record NoteReopened(NoteId note, TaskId task, @Nullable ProjectId project, PersonId annotator, PersonId by)
            implements FeedbackEvent {}
}
