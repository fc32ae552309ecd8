package dev.plumbline.projections.feedback;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteGiven;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which canvas does a note hang? By note. */
public final class NotePlaces implements Projection<NotePlace> {
    @Override
    public String name() {
        return "note-places";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<NotePlace> document() {
        return NotePlace.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(NoteGiven.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case NoteGiven e -> List.of(e.note().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable NotePlace evolve(@Nullable NotePlace document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case NoteGiven e -> new NotePlace(e.note(), e.task(), e.project(), e.annotator());
            default -> document;
        };
    }
}
