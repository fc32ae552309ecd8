package dev.plumbline.domain.drift;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import java.util.List;

/**
 * @param verdict  on the run
 * @param evidence see {@link CalibrationJudged}
 */
public record JudgeCalibration(
        BatchId batch,
        PersonId person,
        SkillId skill,
        ProjectId project,
        Unit unit,
        CalibrationRun run,
        RunVerdict verdict,
        List<Long> evidence)
        implements Command {
    public JudgeCalibration {
        evidence = List.copyOf(evidence);
    }
}
