package dev.plumbline.projections.review;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import java.time.Instant;
import java.util.List;

/** Submissions that wait for a review or are in one, oldest first. */
public record ReviewQueue(List<Waiting> waiting) {
    /** @param objects labels in the submission */
    public record Waiting(TaskId task, PersonId annotator, FrameId frame, Instant submittedAt, int objects) {}

    public static final ReviewQueue EMPTY = new ReviewQueue(List.of());

    public ReviewQueue {
        waiting = List.copyOf(waiting);
    }
}
