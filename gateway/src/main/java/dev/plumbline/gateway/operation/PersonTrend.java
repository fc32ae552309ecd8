package dev.plumbline.gateway.operation;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.drift.Unit;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.SmallestChange;
import dev.plumbline.domain.trend.TrendRule;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.projections.disagreement.PersonVerdicts.Judged;
import dev.plumbline.projections.disagreement.PersonVerdicts.OfSkill;
import dev.plumbline.projections.disagreement.PersonVerdicts.Suspicion;
import dev.plumbline.projections.disagreement.Trend.Against;
import dev.plumbline.projections.disagreement.Trend.SkillTrend;
import dev.plumbline.projections.disagreement.Trend.Week;
import dev.plumbline.projections.drift.SkillCourse;
import dev.plumbline.projections.drift.SkillCourse.Reshadow;
import dev.plumbline.projections.drift.SkillCourse.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one person does over weeks and months, skill by skill.
 *
 * @param rule   of the project now
 * @param closed the last week that was closed; null before the first
 * @param skills that anything is known of, in alphabetical order
 */
record PersonTrend(
        Person person,
        ProjectOperations.Summary project,
        TrendRule rule,
        @Nullable IsoWeek closed,
        List<Skill> skills) {

    /**
     * @param weeks      of this project, with what came to them later
     * @param verdicts   on closed weeks, with what was known then
     * @param against    the latest reviews that disagreed
     * @param smallest   what the sample of the last judged week could have shown
     * @param reshadows  times back in shadow, whichever project sent them there
     * @param runs       calibrations
     */
    record Skill(
            SkillId skill,
            List<Week> weeks,
            List<Judged> verdicts,
            List<Against> against,
            @Nullable SmallestChange smallest,
            List<Suspicion> suspicions,
            List<Reshadow> reshadows,
            List<RunSummary> runs) {

        /** @param hidden what the reader is asked about blind: whether somebody disagreed there is not told */
        static Skill of(
                SkillId skill,
                Optional<SkillTrend> trend,
                Optional<OfSkill> verdicts,
                Optional<SkillCourse> course,
                Set<TaskId> hidden) {
            return new Skill(
                    skill,
                    trend.map(SkillTrend::weeks).orElse(List.of()),
                    verdicts.map(OfSkill::weeks).orElse(List.of()),
                    trend.stream()
                            .flatMap(each -> each.against().stream())
                            .filter(review -> !hidden.contains(review.task()))
                            .toList(),
                    verdicts.map(OfSkill::smallest).orElse(null),
                    verdicts.map(OfSkill::suspicions).orElse(List.of()),
                    course.map(SkillCourse::reshadows).orElse(List.of()),
                    course.stream()
                            .flatMap(each -> each.runs().stream())
                            // Older logs hold runs without a mean: of frames whose objects never differ none was found.
                            .filter(run -> Double.isFinite(run.value()))
                            .map(RunSummary::of)
                            .toList());
        }

        boolean isEmpty() {
            return weeks.isEmpty() && verdicts.isEmpty() && reshadows.isEmpty() && runs.isEmpty();
        }
    }

    /** A calibration without its values. */
    record RunSummary(
            long position,
            BatchId batch,
            ProjectId project,
            LocalDate on,
            Unit unit,
            double value,
            @Nullable Interval interval,
            boolean drift,
            @Nullable LocalDate since,
            @Nullable Double p,
            int objects,
            int leftOut) {
        static RunSummary of(Run run) {
            return new RunSummary(
                    run.position(),
                    run.batch(),
                    run.project(),
                    run.on(),
                    run.unit(),
                    run.value(),
                    run.interval(),
                    run.drift(),
                    run.since(),
                    run.p(),
                    run.objects(),
                    run.leftOut());
        }
    }
}
