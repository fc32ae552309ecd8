package dev.plumbline.projections.feedback;

import java.util.List;

/** The notes on one canvas, in the order they were given. */
public record TaskNotes(List<Note> notes) {
    public TaskNotes {
        notes = List.copyOf(notes);
    }
}
