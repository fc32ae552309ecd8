package dev.plumbline.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.drift.Unit;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.projections.disagreement.Trend.Against;
import dev.plumbline.projections.disagreement.Trend.SkillTrend;
import dev.plumbline.projections.drift.SkillCourse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTrendTest {
    private static final SkillId SKILL = new SkillId("petals");
    private static final IsoWeek WEEK = new IsoWeek(2026, 47);

    @Test
    void R10_who_is_asked_blind_is_not_told_that_somebody_disagreed_there() {
        var trend = new SkillTrend(
                SKILL,
                List.of(),
                List.of(new Against(7, WEEK, new TaskId("asked")), new Against(9, WEEK, new TaskId("other"))),
                List.of());

        assertThat(of(Optional.of(trend), Optional.empty(), Set.of(new TaskId("asked")))
                        .against())
                .extracting(Against::task)
                .containsExactly(new TaskId("other"));
    }

    @Test
    void a_run_without_a_mean_is_left_out() {
        var course = new SkillCourse(
                new PersonId("ada"), SKILL, List.of(), List.of(run(1, Double.NaN, Double.NaN), run(2, 0.9, 0.4)));

        assertThat(of(Optional.empty(), Optional.of(course), Set.of()).runs())
                .extracting(PersonTrend.RunSummary::position)
                .containsExactly(2L);
    }

    private static PersonTrend.Skill of(Optional<SkillTrend> trend, Optional<SkillCourse> course, Set<TaskId> hidden) {
        return PersonTrend.Skill.of(SKILL, trend, Optional.empty(), course, hidden);
    }

    private static SkillCourse.Run run(long position, double value, double p) {
        return new SkillCourse.Run(
                position,
                new BatchId("b"),
                new ProjectId("calibration"),
                LocalDate.of(2026, 11, 2),
                Unit.SHARE,
                value,
                null,
                false,
                null,
                p,
                20,
                0,
                List.of());
    }
}
