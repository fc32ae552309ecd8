package dev.plumbline.projections.disagreement;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.trend.IsoWeek;
import org.jspecify.annotations.Nullable;

/**
 * How far the weeks of a project are closed.
 *
 * @param live  whether they are at all
 * @param first the week in which the project was created
 * @param last  that was closed; null before the first
 */
public record ClosedWeek(
        ProjectId project,
        boolean live,
        IsoWeek first,
        @Nullable IsoWeek last) {

    /** The week that is closed next. */
    public IsoWeek next() {
        return last == null ? first : last.next();
    }
}
