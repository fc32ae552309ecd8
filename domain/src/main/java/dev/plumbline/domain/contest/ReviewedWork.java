package dev.plumbline.domain.contest;

import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.review.Decisions;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.ReviewItems;
import dev.plumbline.domain.review.correction.CorrectionEvent.CorrectionRecorded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted, what the reviewer drew upon it and what they decided.
 *
 * @param completed null while the review is not complete: then nothing of it can be contested
 */
record ReviewedWork(
        Labels submitted,
        Canvas correction,
        Decisions decided,
        @Nullable ReviewCompleted completed) {
    static final ReviewedWork NONE = new ReviewedWork(Labels.NONE, Canvas.EMPTY, Decisions.NONE, null);

    record Filed(ReviewItem item, Disagreement disagreement) {}

    static ReviewedWork of(Labels submitted) {
        return new ReviewedWork(submitted, Canvas.of(submitted), Decisions.NONE, null);
    }

    ReviewedWork with(CorrectionRecorded stroke) {
        return new ReviewedWork(submitted, correction.apply(stroke.change()), decided, completed);
    }

    ReviewedWork with(ReviewEvent event) {
        return new ReviewedWork(
                submitted, correction, decided.evolve(event), event instanceof ReviewCompleted now ? now : completed);
    }

    /** What the review says; what was decided about an outline that the reviewer took back is not there. */
    Decisions decisions() {
        return decided.on(ReviewItems.of(submitted, correction.labels()));
    }

    Optional<Filed> find(DisagreementId id) {
        return decisions().byItem().entrySet().stream()
                .flatMap(on -> on.getValue().disagreements().stream()
                        .map(disagreement -> new Filed(on.getKey(), disagreement)))
                .filter(filed -> filed.disagreement().id().equals(id))
                .findFirst();
    }
}
