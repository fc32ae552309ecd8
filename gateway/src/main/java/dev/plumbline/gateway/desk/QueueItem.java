package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.projections.review.ReviewQueue.Waiting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission that waits for its review, or for the end of it.
 *
 * @param suggested items on which the score speaks for a disagreement; null before it is scored
 * @param reviewer  who has begun the review; null while nobody has
 */
public record QueueItem(
        TaskId task,
        PersonId annotator,
        FrameRef frame,
        Instant submittedAt,
        int objects,
        @Nullable Integer suggested,
        @Nullable PersonId reviewer) {

    public static QueueItem of(Waiting waiting, FrameRef frame) {
        return new QueueItem(
                waiting.task(),
                waiting.annotator(),
                frame,
                waiting.submittedAt(),
                waiting.objects(),
                waiting.suggested(),
                waiting.reviewer());
    }
}
