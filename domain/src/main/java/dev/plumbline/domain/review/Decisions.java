package dev.plumbline.domain.review;

import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ItemCleared;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been decided in a review so far, item by item; an item that is not there is undecided. */
public record Decisions(Map<ReviewItem, ItemDecision> byItem) {
    public static final Decisions NONE = new Decisions(Map.of());

    public Decisions {
        byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
    }

    public @Nullable ItemDecision of(ReviewItem item) {
        return byItem.get(item);
    }

    /** Only those on these items: what was decided about an outline that the reviewer took back is not decided. */
    public Decisions on(Collection<ReviewItem> items) {
        var kept = new LinkedHashMap<>(byItem);
        kept.keySet().retainAll(items);
        return new Decisions(kept);
    }

    /** Without some disagreements; an item that had no other is agreed with. */
    public Decisions without(Set<DisagreementId> overturned) {
        var next = new LinkedHashMap<ReviewItem, ItemDecision>();
        byItem.forEach((item, decision) -> next.put(item, decision.without(overturned)));
        return new Decisions(next);
    }

    public Decisions evolve(ReviewEvent event) {
        var next = new LinkedHashMap<>(byItem);
        switch (event) {
            case ItemAgreed e -> next.put(e.item(), ItemDecision.AGREED);
            case DisagreementFiled e ->
                next.merge(
                        e.item(),
                        ItemDecision.AGREED.with(e.disagreement()),
                        (before, _) -> before.with(e.disagreement()));
            case ItemCleared e -> next.remove(e.item());
            case ReviewEvent.ReviewReturned _ -> next.clear();
            case ReviewEvent.ReviewOpened _, ReviewEvent.ReviewCompleted _ -> {
                return this;
            }
        }
        return new Decisions(next);
    }
}
