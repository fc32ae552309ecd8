package dev.plumbline.domain.sampling;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.trend.IsoWeek;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * Holds what the log says of one week's draws in one project against what was promised: fed with its events in their order, it
 * says what does not match. For one thread.
 */
public final class WeekAudit {
    private final ProjectId project;
    private final IsoWeek week;
    private final TreeMap<Integer, RoundAudit> rounds = new TreeMap<>();

    public WeekAudit(ProjectId project, IsoWeek week) {
        this.project = project;
        this.week = week;
    }

    /** @param event of this week and project */
    public void next(long position, Instant at, SamplingEvent event) {
        var before = rounds.get(event.round() - 1);
        boolean inTurn = event.round() == 1 || before != null && before.isLost();
        rounds.computeIfAbsent(event.round(), number -> new RoundAudit(project, week, number))
                .next(position, at, event, inTurn);
    }

    /** By number, as far as the log was given. */
    public List<AuditedRound> rounds() {
        return rounds.values().stream().map(RoundAudit::result).toList();
    }
}
