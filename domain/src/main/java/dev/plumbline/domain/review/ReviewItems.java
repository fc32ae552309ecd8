package dev.plumbline.domain.review;

import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a review has to decide, in this order: every label, every object missed, every scene value that was said or should
 * have been: leaving it out is an answer too.
 */
public final class ReviewItems {
    private ReviewItems() {}

    /** Where there is no truth: what the reviewer drew says what is missed. */
    public static List<ReviewItem> of(Labels submission, Labels correction) {
        var items = new ArrayList<ReviewItem>();
        submission.objects().forEach(label -> items.add(ReviewItem.label(label.id())));
        correction.objects().stream()
                .filter(label -> submission.indexOf(label.id()) < 0)
                .forEach(label -> items.add(ReviewItem.drawn(label.id())));
        var scene = new LinkedHashSet<>(submission.scene().keySet());
        scene.addAll(correction.scene().keySet());
        scene.forEach(path -> items.add(ReviewItem.scene(path)));
        return List.copyOf(items);
    }

    public static List<ReviewItem> of(Labels submission, FrameScore score) {
        var items = new ArrayList<ReviewItem>();
        submission.objects().forEach(label -> items.add(ReviewItem.label(label.id())));
        score.objects().stream()
                .filter(object -> object.outcome() == Outcome.MISSED)
                .forEach(object -> {
                    if (object.truth() != null) {
                        items.add(ReviewItem.missed(object.truth()));
                    }
                });
        var scene = new LinkedHashSet<>(submission.scene().keySet());
        score.scene().forEach(component -> scene.add(component.path()));
        scene.forEach(path -> items.add(ReviewItem.scene(path)));
        return List.copyOf(items);
    }
}
