package dev.plumbline.domain.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Agreement when there is no disagreement. */
public record ItemDecision(List<Disagreement> disagreements) {
    static final ItemDecision AGREED = new ItemDecision(List.of());

    public ItemDecision {
        disagreements = List.copyOf(disagreements);
    }

    public boolean agreed() {
        return disagreements.isEmpty();
    }

    ItemDecision without(Set<DisagreementId> overturned) {
        return new ItemDecision(
                disagreements.stream().filter(d -> !overturned.contains(d.id())).toList());
    }

    /** One more disagreement, or the one with the same id as it reads now. */
    ItemDecision with(Disagreement disagreement) {
        var all = new ArrayList<>(disagreements);
        all.removeIf(d -> d.id().equals(disagreement.id()));
        all.add(disagreement);
        return new ItemDecision(all);
    }
}
