package dev.plumbline.domain.review;

import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.review.correction.CorrectionEvent.CorrectionRecorded;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a review is about.
 *
 * @param live       there is no truth and no score; what is correct is drawn
 * @param correction the labels as they should be, as far as they are drawn; what was submitted, to begin with
 */
record Material(
        boolean live,
        @Nullable TaskOpened task,
        @Nullable TaskSubmitted submitted,
        @Nullable FrameScore score,
        @Nullable SubmissionSampled sampled,
        Canvas correction) {
    static final Material NONE = new Material(false, null, null, null, null, Canvas.EMPTY);

    Material in(boolean liveProject) {
        return new Material(liveProject, task, submitted, score, sampled, correction);
    }

    Material with(TaskOpened opened) {
        return new Material(live, opened, submitted, score, sampled, correction);
    }

    Material with(TaskSubmitted handedIn) {
        return new Material(live, task, handedIn, score, sampled, Canvas.of(handedIn.labels()));
    }

    Material with(FrameScore latest) {
        return new Material(live, task, submitted, latest, sampled, correction);
    }

    Material with(SubmissionSampled draw) {
        return new Material(live, task, submitted, score, draw, correction);
    }

    Material with(CorrectionRecorded stroke) {
        return new Material(live, task, submitted, score, sampled, correction.apply(stroke.change()));
    }

    /** Whoever reviews it next begins with what was submitted. */
    Material undrawn() {
        return submitted == null ? this : with(submitted);
    }

    /** Why it cannot be reviewed, or not yet. */
    Optional<ReviewRejection> obstacle(TaskSubmitted of) {
        if (!live) {
            return score == null ? Optional.of(new ReviewRejection.NotScoredYet(of.task())) : Optional.empty();
        }
        if (sampled == null) {
            return Optional.of(new ReviewRejection.NotDrawnYet(of.task()));
        }
        return sampled.chosen() ? Optional.empty() : Optional.of(new ReviewRejection.NotDrawn(of.task()));
    }

    List<ReviewItem> items(Labels labels) {
        if (live || score == null) {
            return ReviewItems.of(labels, correction.labels());
        }
        return ReviewItems.of(labels, score);
    }
}
