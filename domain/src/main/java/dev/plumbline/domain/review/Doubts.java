package dev.plumbline.domain.review;

import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.Outcome;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * On how many items of a review the score speaks for a disagreement, so that a reviewer knows what to expect: objects that
 * are missed, spurious or of the wrong class, and items of which a component earned less than half of its points.
 */
public final class Doubts {
    private Doubts() {}

    public static int in(FrameScore score) {
        return items(score).size();
    }

    public static Set<ReviewItem> items(FrameScore score) {
        var items = new LinkedHashSet<ReviewItem>();
        score.objects().stream().filter(Doubts::isDoubtful).forEach(object -> items.add(item(object)));
        score.scene().stream()
                .filter(Doubts::isMostlyLost)
                .forEach(component -> items.add(ReviewItem.scene(component.path())));
        return items;
    }

    private static ReviewItem item(ObjectScore object) {
        return object.label() == null
                ? ReviewItem.missed(Objects.requireNonNull(object.truth()))
                : ReviewItem.label(object.label());
    }

    private static boolean isDoubtful(ObjectScore object) {
        return object.outcome() != Outcome.MATCHED
                || !object.classMatch().correct()
                || object.components().stream().anyMatch(Doubts::isMostlyLost);
    }

    private static boolean isMostlyLost(Component component) {
        return component.points() < component.available() / 2;
    }
}
