package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.reviewer.ReviewerEvent.ReviewerNumbersSet;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What does a project ask of its reviewers? By project; nothing where the defaults count. */
public final class NumbersOfProjects implements Projection<ReviewerNumbers> {
    @Override
    public String name() {
        return "reviewer-numbers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReviewerNumbers> document() {
        return ReviewerNumbers.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ReviewerNumbersSet.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case ReviewerNumbersSet e -> List.of(e.project().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable ReviewerNumbers evolve(@Nullable ReviewerNumbers document, String key, Recorded recorded) {
        return recorded.event() instanceof ReviewerNumbersSet e ? e.numbers() : document;
    }
}
