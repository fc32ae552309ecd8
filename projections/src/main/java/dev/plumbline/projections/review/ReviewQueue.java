package dev.plumbline.projections.review;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Submissions that wait for a review or are in one, oldest first. */
public record ReviewQueue(List<Waiting> waiting) {
    /**
     * @param objects   labels in the submission
     * @param suggested items on which the latest score speaks for a disagreement; null before it is scored
     * @param reviewer  who has begun the review; null while nobody has
     */
    public record Waiting(
            TaskId task,
            PersonId annotator,
            FrameId frame,
            Instant submittedAt,
            int objects,
            @Nullable Integer suggested,
            @Nullable PersonId reviewer) {
        Waiting withSuggested(int items) {
            return new Waiting(task, annotator, frame, submittedAt, objects, items, reviewer);
        }

        Waiting withReviewer(PersonId by) {
            return new Waiting(task, annotator, frame, submittedAt, objects, suggested, by);
        }
    }

    public static final ReviewQueue EMPTY = new ReviewQueue(List.of());

    public ReviewQueue {
        waiting = List.copyOf(waiting);
    }

    ReviewQueue with(TaskId task, UnaryOperator<Waiting> change) {
        return new ReviewQueue(waiting.stream()
                .map(w -> w.task().equals(task) ? change.apply(w) : w)
                .toList());
    }
}
