package dev.plumbline.gateway.operation;

import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.feedback.Anchor;
import dev.plumbline.domain.feedback.FeedbackCommand;
import dev.plumbline.domain.feedback.FeedbackCommand.GiveNote;
import dev.plumbline.domain.feedback.FeedbackCommand.OpenNote;
import dev.plumbline.domain.feedback.FeedbackCommand.ReopenNote;
import dev.plumbline.domain.feedback.FeedbackCommand.ReplyToNote;
import dev.plumbline.domain.feedback.FeedbackCommand.ResolveNote;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Answer.Document;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.feedback.Note;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feedback pinned to the canvas. */
final class NoteOperations {
    private final ReadSide reads;
    private final Subjects subjects;
    private final Sending sending;

    record NewNote(
            NoteId id, Anchor anchor, String text, @Nullable String clause) {}

    NoteOperations(ReadSide reads, Subjects subjects, Sending sending) {
        this.reads = reads;
        this.subjects = subjects;
        this.sending = sending;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listNotes", new Handling(subjects::task, c -> Answer.ok(notes(c.id("task", TaskId::new)))),
                "giveNote", new Handling(subjects::task, this::give),
                "openNote", new Handling(subjects::note, c -> changed(c, new OpenNote(id(c), task(c), c.person()))),
                "replyToNote", new Handling(subjects::note, c -> changed(c, reply(c))),
                "setNoteState", new Handling(subjects::note, c -> changed(c, state(c))));
    }

    private Answer give(Call call) {
        var note = call.body(NewNote.class);
        var task = call.id("task", TaskId::new);
        var command = new GiveNote(note.id(), task, call.person(), note.anchor(), note.text(), note.clause());
        var position = sending.send(call, command);
        return Answer.created(note(task, note.id())).at(position);
    }

    private FeedbackCommand reply(Call call) {
        return new ReplyToNote(
                id(call), task(call), call.person(), call.member("text").asText());
    }

    private FeedbackCommand state(Call call) {
        return call.member("state").asText().equals("resolved")
                ? new ResolveNote(id(call), task(call), call.person())
                : new ReopenNote(id(call), task(call), call.person());
    }

    private Document changed(Call call, FeedbackCommand command) {
        var position = sending.send(call, command);
        return Answer.ok(note(command.task(), command.note())).at(position);
    }

    private List<Note> notes(TaskId task) {
        return reads.get(Projections.NOTES_OF_TASK, task.value())
                .map(n -> n.notes())
                .orElse(List.of());
    }

    private Note note(TaskId task, NoteId id) {
        return notes(task).stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Problems.notFound()));
    }

    private TaskId task(Call call) {
        return reads.get(Projections.NOTE_PLACES, id(call).value())
                .orElseThrow(() -> new Refused(Problems.notFound()))
                .task();
    }

    private static NoteId id(Call call) {
        return call.id("note", NoteId::new);
    }
}
