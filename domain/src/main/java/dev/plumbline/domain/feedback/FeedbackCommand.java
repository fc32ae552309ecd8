package dev.plumbline.domain.feedback;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import org.jspecify.annotations.Nullable;

public sealed interface FeedbackCommand extends Command {
    NoteId note();

    TaskId task();

    PersonId by();

    record GiveNote(
            NoteId note,
            TaskId task,
            PersonId by,
            Anchor anchor,
            String text,
            @Nullable String clause) implements FeedbackCommand {}

    record OpenNote(NoteId note, TaskId task, PersonId by) implements FeedbackCommand {}

    /** The same words by the same person as the note's last reply are that reply, sent again. */
    record ReplyToNote(NoteId note, TaskId task, PersonId by, String text) implements FeedbackCommand {}

    record ResolveNote(NoteId note, TaskId task, PersonId by) implements FeedbackCommand {}

    record ReopenNote(NoteId note, TaskId task, PersonId by) implements FeedbackCommand {}
}
