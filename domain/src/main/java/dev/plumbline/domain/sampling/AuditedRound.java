package dev.plumbline.domain.sampling;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.trend.IsoWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found of the draws with one seed.
 *
 * @param committedAt null where nothing was committed to, which is a fault
 * @param committed   the position in the log of that, or 0
 * @param drawn       submissions
 * @param chosen      those of them that are reviewed
 * @param faults      by position
 */
public record AuditedRound(
        ProjectId project,
        IsoWeek week,
        int round,
        DrawState state,
        long committed,
        @Nullable Instant committedAt,
        int drawn,
        int chosen,
        List<DrawFault> faults) {
    public AuditedRound {
        faults = List.copyOf(faults);
    }

    /** Whether nobody could know anything of the week's work yet when the seed was committed to. */
    public boolean committedBeforeItsWeek() {
        return committedAt != null && committedAt.isBefore(week.begin());
    }
}
