package dev.plumbline.projections.feedback;

import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.feedback.Anchor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note as both sides see it.
 *
 * @param openedAt when the annotator first unfolded it
 */
public record Note(
        NoteId id,
        TaskId task,
        PersonId by,
        Instant at,
        Anchor anchor,
        String text,
        @Nullable String clause,
        State state,
        @Nullable Instant openedAt,
        List<Reply> replies) {
    public enum State {
        OPEN,
        RESOLVED
    }

    public record Reply(PersonId by, Instant at, String text) {}

    public Note {
        replies = List.copyOf(replies);
    }

    Note with(State other) {
        return new Note(id, task, by, at, anchor, text, clause, other, openedAt, replies);
    }
}
