package dev.plumbline.domain.session;

import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.review.Doubts;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.scoring.FrameScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session can ask about a submission: its labels and scene values. Objects that it misses are not asked for, since showing them
 * would show the truth.
 */
final class SessionTruth {
    private SessionTruth() {}

    static List<ReviewItem> items(Labels submission) {
        var items = new ArrayList<ReviewItem>();
        submission.objects().forEach(label -> items.add(ReviewItem.label(label.id())));
        submission.scene().keySet().forEach(path -> items.add(ReviewItem.scene(path)));
        return items;
    }

    /** Whether a reviewer ought to agree, as far as the score says: {@link Doubts}. Null without a score. */
    static @Nullable Boolean right(ReviewItem item, @Nullable FrameScore score) {
        return score == null ? null : !Doubts.items(score).contains(item);
    }
}
