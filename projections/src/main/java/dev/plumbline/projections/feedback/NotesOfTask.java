package dev.plumbline.projections.feedback;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.feedback.FeedbackEvent;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteGiven;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteOpened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReopened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReplied;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteResolved;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which notes hang on a canvas? By task. */
public final class NotesOfTask implements Projection<TaskNotes> {
    @Override
    public String name() {
        return "notes-of-task";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TaskNotes> document() {
        return TaskNotes.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(NoteGiven.class, NoteOpened.class, NoteReplied.class, NoteResolved.class, NoteReopened.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case FeedbackEvent e -> List.of(e.task().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable TaskNotes evolve(@Nullable TaskNotes document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case FeedbackEvent e ->
                new TaskNotes(NoteFold.evolve(document == null ? List.of() : document.notes(), e, recorded.at()));
            default -> document;
        };
    }
}
