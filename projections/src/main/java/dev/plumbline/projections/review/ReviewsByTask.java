package dev.plumbline.projections.review;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.review.Decisions;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ItemCleared;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been decided about a submission? By task. */
public final class ReviewsByTask implements Projection<ReviewDoc> {
    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ReviewDoc> document() {
        return ReviewDoc.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                ReviewOpened.class,
                ItemAgreed.class,
                DisagreementFiled.class,
                ItemCleared.class,
                ReviewReturned.class,
                ReviewCompleted.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case ReviewEvent e -> List.of(e.task().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable ReviewDoc evolve(@Nullable ReviewDoc document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case ReviewOpened e -> new ReviewDoc(e.task(), e.reviewer(), recorded.at(), Decisions.NONE, null);
            case ReviewReturned _ -> null;
            case ReviewCompleted _
            when document != null ->
                new ReviewDoc(
                        document.task(), document.reviewer(), document.openedAt(), document.decisions(), recorded.at());
            case ReviewEvent e
            when document != null ->
                new ReviewDoc(
                        document.task(),
                        document.reviewer(),
                        document.openedAt(),
                        document.decisions().evolve(e),
                        document.completedAt());
            default -> document;
        };
    }
}
