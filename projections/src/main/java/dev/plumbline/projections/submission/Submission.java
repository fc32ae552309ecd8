package dev.plumbline.projections.submission;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.scoring.FrameScore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission and what came of it.
 *
 * @param position      of the submission in the log
 * @param score         the latest
 * @param truthRevision what the latest score was measured against
 */
public record Submission(
        TaskId task,
        PersonId annotator,
        FrameId frame,
        long position,
        Instant at,
        Labels labels,
        @Nullable FrameScore score,
        int truthRevision,
        @Nullable Instant scoredAt,
        boolean released,
        Reviewed review,
        @Nullable PersonId reviewer) {
    public enum Reviewed {
        WAITING,
        /** Live work that was not drawn for review. */
        NOT_DRAWN,
        OPEN,
        DONE
    }
}
