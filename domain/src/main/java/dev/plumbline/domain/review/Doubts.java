package dev.plumbline.domain.review;

import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.Outcome;

/**
 * On how many items of a review the score speaks for a disagreement, so that a reviewer knows what to expect: objects that
 * are missed, spurious or of the wrong class, and items of which a component earned less than half of its points.
 */
public final class Doubts {
    private Doubts() {}

    public static int in(FrameScore score) {
        var objects = score.objects().stream().filter(Doubts::isDoubtful).count();
        var scene = score.scene().stream()
                .filter(Doubts::isMostlyLost)
                .map(Component::path)
                .distinct()
                .count();
        return Math.toIntExact(objects + scene);
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
