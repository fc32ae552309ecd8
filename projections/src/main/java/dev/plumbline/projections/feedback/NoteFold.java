package dev.plumbline.projections.feedback;

import dev.plumbline.domain.feedback.FeedbackEvent;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteGiven;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteOpened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReopened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReplied;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteResolved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one event makes of a canvas's notes. */
final class NoteFold {
    private NoteFold() {}

    static List<Note> evolve(List<Note> notes, FeedbackEvent event, Instant at) {
        var result = new ArrayList<>(notes);
        if (event instanceof NoteGiven given) {
            result.add(new Note(
                    given.note(),
                    given.task(),
                    given.by(),
                    at,
                    given.anchor(),
                    given.text(),
                    given.clause(),
                    Note.State.OPEN,
                    null,
                    List.of()));
        } else {
            result.replaceAll(note -> note.id().equals(event.note()) ? evolve(note, event, at) : note);
        }
        return result;
    }

    private static Note evolve(Note n, FeedbackEvent event, Instant at) {
        return switch (event) {
            case NoteGiven _ -> n;
            case NoteOpened _ ->
                new Note(
                        n.id(), n.task(), n.by(), n.at(), n.anchor(), n.text(), n.clause(), n.state(), at, n.replies());
            case NoteReplied reply -> replied(n, new Note.Reply(reply.by(), at, reply.text()));
            case NoteResolved _ -> n.with(Note.State.RESOLVED);
            case NoteReopened _ -> n.with(Note.State.OPEN);
        };
    }

    private static Note replied(Note n, Note.Reply reply) {
        var replies = new ArrayList<>(n.replies());
        replies.add(reply);
        return new Note(
                n.id(), n.task(), n.by(), n.at(), n.anchor(), n.text(), n.clause(), n.state(), n.openedAt(), replies);
    }
}
