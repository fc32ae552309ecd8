package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.projections.cohort.CohortRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One annotator on a project's desk.
 *
 * @param task         the canvas that they drew on last and have not submitted
 * @param waiting      submissions without a completed review
 * @param waitingSince of the oldest of these
 * @param openNotes    notes on their canvases that are not resolved
 */
public record CohortDoc(
        PersonId person,
        @Nullable TaskCard task,
        State state,
        @Nullable Instant lastStrokeAt,
        int waiting,
        @Nullable Instant waitingSince,
        int openNotes,
        int submitted,
        int assigned) {

    public enum State {
        /** Drew within the last minute. */
        DRAWING,
        /** Connected. */
        IDLE,
        /** Not connected. */
        AWAY
    }

    public static CohortDoc of(
            CohortRow row, @Nullable TaskCard task, State state, @Nullable Instant lastStrokeAt, int openNotes) {
        return new CohortDoc(
                row.person(),
                task,
                state,
                lastStrokeAt,
                row.waiting().size(),
                row.waitingSince(),
                openNotes,
                row.submitted(),
                row.assigned());
    }
}
