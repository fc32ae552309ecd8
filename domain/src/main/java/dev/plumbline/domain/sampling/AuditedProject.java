package dev.plumbline.domain.sampling;

import dev.plumbline.domain.ProjectId;
import java.util.List;

/**
 * What an audit found of a live project's draws.
 *
 * @param rounds  by week and number
 * @param waiting submissions that are not drawn yet, and need not be
 * @param late    draws whose seed was committed to after what was drawn had been submitted: nobody can tell from the log that
 *                the seed was chosen without regard to them
 * @param faults  all of them, those of the rounds too, by position
 */
public record AuditedProject(
        ProjectId project, String name, List<AuditedRound> rounds, int waiting, int late, List<DrawFault> faults) {
    public AuditedProject {
        rounds = List.copyOf(rounds);
        faults = List.copyOf(faults);
    }
}
