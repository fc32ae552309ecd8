package dev.plumbline.projections.feedback;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.NOTE;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.at;
import static dev.plumbline.projections.Story.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.feedback.Anchor;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteGiven;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteOpened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReopened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReplied;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteResolved;
import dev.plumbline.projections.Projections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {
    private static final Anchor ANCHOR = new Anchor.Point(30, 31);
    private static final NoteGiven GIVEN = given(NOTE);

    @Test
    void L3_a_note_hangs_where_it_was_pinned() {
        assertThat(notes(GIVEN))
                .containsExactly(new Note(
                        NOTE, TASK, REVIEWER, at(1), ANCHOR, "Tighter.", "4.2.1", Note.State.OPEN, null, List.of()));
        assertThat(document(Projections.NOTE_PLACES, NOTE.value(), GIVEN))
                .isEqualTo(new NotePlace(NOTE, TASK, PROJECT, ANNOTATOR));
    }

    @Test
    void L3_replies_stand_in_their_order_with_who_and_when() {
        assertThat(notes(
                        GIVEN,
                        new NoteOpened(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR),
                        new NoteReplied(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR, "All of it?"),
                        new NoteReplied(NOTE, TASK, PROJECT, ANNOTATOR, REVIEWER, "All of it."),
                        new NoteResolved(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR)))
                .containsExactly(new Note(
                        NOTE,
                        TASK,
                        REVIEWER,
                        at(1),
                        ANCHOR,
                        "Tighter.",
                        "4.2.1",
                        Note.State.RESOLVED,
                        at(2),
                        List.of(
                                new Note.Reply(ANNOTATOR, at(3), "All of it?"),
                                new Note.Reply(REVIEWER, at(4), "All of it."))));
    }

    @Test
    void L3_a_reopened_note_is_open() {
        assertThat(notes(
                        GIVEN,
                        new NoteResolved(NOTE, TASK, PROJECT, ANNOTATOR, REVIEWER),
                        new NoteReopened(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR)))
                .extracting(Note::state)
                .containsExactly(Note.State.OPEN);
    }

    @Test
    void L3_what_happens_to_one_note_leaves_the_others_as_they_are() {
        var second = new NoteId("n2");
        assertThat(notes(GIVEN, given(second), new NoteResolved(second, TASK, PROJECT, ANNOTATOR, REVIEWER)))
                .extracting(Note::id, Note::state)
                .containsExactly(tuple(NOTE, Note.State.OPEN), tuple(second, Note.State.RESOLVED));
    }

    private static List<Note> notes(Event... events) {
        return document(Projections.NOTES_OF_TASK, TASK.value(), events).notes();
    }

    private static NoteGiven given(NoteId note) {
        return new NoteGiven(note, TASK, PROJECT, ANNOTATOR, REVIEWER, ANCHOR, "Tighter.", "4.2.1");
    }
}
