package dev.plumbline.domain.review;

import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What a review has to decide: every label, every object missed, every scene value; in this order. */
public final class ReviewItems {
    private ReviewItems() {}

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
        submission.scene().keySet().forEach(path -> items.add(ReviewItem.scene(path)));
        return List.copyOf(items);
    }
}
