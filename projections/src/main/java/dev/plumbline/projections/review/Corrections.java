package dev.plumbline.projections.review;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.review.correction.CorrectionEvent.CorrectionRecorded;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What did the reviewer draw? By task. */
public final class Corrections implements Projection<Correction> {
    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Correction> document() {
        return Correction.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(CorrectionRecorded.class, ReviewReturned.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case CorrectionRecorded e -> List.of(e.task().value());
            case ReviewReturned e -> List.of(e.task().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable Correction evolve(@Nullable Correction document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case CorrectionRecorded e ->
                (document == null ? Correction.NONE : document)
                        .with(new Correction.Stroke(e.number(), recorded.at(), e.change()));
            case ReviewReturned _ when document != null -> document.withoutEffect();
            default -> document;
        };
    }
}
