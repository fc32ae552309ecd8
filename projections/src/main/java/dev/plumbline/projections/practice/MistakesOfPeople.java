package dev.plumbline.projections.practice;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ItemCleared;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.practice.PersonMistakes.Filed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What do reviewers disagree with somebody about? By person. */
public final class MistakesOfPeople implements Projection<PersonMistakes> {

    @Override
    public String name() {
        return "mistakes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PersonMistakes> document() {
        return PersonMistakes.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                DisagreementFiled.class,
                ItemAgreed.class,
                ItemCleared.class,
                ReviewCompleted.class,
                ContestDecided.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case ReviewEvent e -> List.of(e.annotator().value());
            case ContestDecided e -> List.of(e.annotator().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable PersonMistakes evolve(@Nullable PersonMistakes document, String key, Recorded recorded) {
        var known = Objects.requireNonNullElse(document, PersonMistakes.NONE);
        return switch (recorded.event()) {
            case DisagreementFiled e ->
                known.filed(new Filed(
                        e.task(),
                        e.item(),
                        e.disagreement().id(),
                        e.disagreement().skill(),
                        e.disagreement().kind()));
            case ItemAgreed e -> known.takenBack(e.task(), e.item());
            case ItemCleared e -> known.takenBack(e.task(), e.item());
            case ReviewCompleted e -> known.completed(e.task());
            case ContestDecided e -> e.upheld() ? known : known.overturned(e.task(), e.disagreement());
            default -> document;
        };
    }
}
