package dev.plumbline.domain.disagreement;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.Judgement;
import dev.plumbline.domain.trend.TrendRule;
import java.time.Instant;
import java.util.List;

public sealed interface TrendCommand extends Command {
    ProjectId project();

    IsoWeek week();

    /**
     * @param people see {@link TrendEvent.WeekClosed}
     * @param at     now
     */
    record CloseWeek(ProjectId project, IsoWeek week, List<PersonId> people, Instant at) implements TrendCommand {}

    /**
     * @param rule     with which the week was closed
     * @param evidence see {@link TrendEvent.WeekJudged}
     */
    record JudgeWeek(
            ProjectId project, PersonId person, SkillId skill, TrendRule rule, Judgement judgement, List<Long> evidence)
            implements TrendCommand {
        @Override
        public IsoWeek week() {
            return judgement.verdict().count().week();
        }
    }
}
