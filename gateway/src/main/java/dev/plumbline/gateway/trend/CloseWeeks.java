package dev.plumbline.gateway.trend;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.disagreement.TrendCommand.CloseWeek;
import dev.plumbline.domain.disagreement.Weeks;
import dev.plumbline.gateway.calendar.Chore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.disagreement.Trend;
import java.time.Instant;
import java.util.List;

/**
 * Closes the weeks of live projects an hour after they ended, one at a time: after a pause the next follows when the calendar asks again, so
 * that each is judged before it.
 */
public final class CloseWeeks implements Chore {
    private final ReadSide read;

    public CloseWeeks(ReadSide read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "close-weeks";
    }

    @Override
    public List<Command> due(Instant now) {
        return read.all(Projections.CLOSED_WEEKS, "").stream()
                .filter(project -> project.live() && !now.isBefore(Weeks.closes(project.next())))
                .<Command>map(
                        project -> new CloseWeek(project.project(), project.next(), people(project.project()), now))
                .toList();
    }

    private List<PersonId> people(ProjectId project) {
        return read.all(Projections.TRENDS, project + "/").stream()
                .filter(trend -> !trend.skills().isEmpty())
                .map(Trend::person)
                .toList();
    }
}
