package dev.plumbline.projections.review;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.Decisions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review as it stands: who decides, and what has been decided. */
public record ReviewDoc(
        TaskId task,
        PersonId reviewer,
        Instant openedAt,
        Decisions decisions,
        @Nullable Instant completedAt) {}
