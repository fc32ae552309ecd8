package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which reviews does a reviewer have in hand, and when were they given the last one? By project and reviewer. */
public final class ReviewerLoads implements Projection<ReviewerLoad> {
    public static String key(ProjectId project, PersonId reviewer) {
        return project + "/" + reviewer;
    }

    @Override
    public String name() {
        return "reviewer-loads";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReviewerLoad> document() {
        return ReviewerLoad.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ReviewOpened.class, ReviewReturned.class, ReviewCompleted.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case ReviewEvent e -> List.of(key(e.project(), e.reviewer()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable ReviewerLoad evolve(@Nullable ReviewerLoad document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case ReviewOpened e ->
                (document == null ? ReviewerLoad.NONE : document).given(e.task(), recorded.position());
            case ReviewReturned e -> document == null ? null : document.without(e.task());
            case ReviewCompleted e -> document == null ? null : document.without(e.task());
            default -> document;
        };
    }
}
