package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.trend.Baseline;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.projections.disagreement.PersonVerdicts;
import dev.plumbline.projections.disagreement.PersonVerdicts.OfSkill;
import dev.plumbline.projections.disagreement.Trend;
import dev.plumbline.projections.drift.SkillCourse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How often reviewers disagreed with one annotator, skill by skill: the last six weeks in which there were reviews. */
public record DisagreementDoc(PersonId person, List<Skill> skills) {
    private static final int WEEKS = 6;

    /**
     * @param now       the last of the weeks
     * @param judged    the last week that was closed; null in projects that are not live
     * @param suspected null while nothing is
     * @param back      null for who is not back in shadow
     */
    public record Skill(
            SkillId skill,
            List<Trend.Week> weeks,
            Trend.Week now,
            @Nullable Judged judged,
            @Nullable Suspected suspected,
            @Nullable Back back) {}

    /**
     * What a closed week said.
     *
     * @param position of the verdict in the log
     * @param rising   above the rate it was held against
     * @param sentBack whether the rule sends the person back to shadow, if they are past it
     * @param p        how likely both weeks together come from the earlier rate; null where nothing is earlier
     */
    public record Judged(
            long position,
            WeekCount count,
            @Nullable WeekCount last,
            @Nullable Baseline earlier,
            boolean rising,
            boolean sentBack,
            @Nullable Double p) {}

    /** Half the evidence. */
    public record Suspected(IsoWeek since, double p) {}

    /**
     * That they are back in shadow for the skill, whichever project sent them there.
     *
     * @param position of the event in the log
     * @param because  the decision as a sentence: the weeks, or the calibration, with what they were held against
     * @param evidence how many events of the log prove it
     */
    public record Back(
            long position,
            LocalDate on,
            Cause cause,
            @Nullable ProjectId project,
            String because,
            int evidence) {}

    /** @param courses what is known of the person's skills */
    public static DisagreementDoc of(
            Trend trend, Optional<PersonVerdicts> verdicts, Function<SkillId, Optional<SkillCourse>> courses) {
        return new DisagreementDoc(
                trend.person(),
                trend.skills().values().stream()
                        .filter(skill -> !skill.weeks().isEmpty())
                        .map(skill -> skill(
                                skill,
                                verdicts.flatMap(of -> Optional.ofNullable(
                                        of.skills().get(skill.skill().value()))),
                                courses.apply(skill.skill())))
                        .toList());
    }

    private static Skill skill(Trend.SkillTrend trend, Optional<OfSkill> verdicts, Optional<SkillCourse> course) {
        var weeks = trend.weeks();
        var last = weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size());
        return new Skill(
                trend.skill(),
                List.copyOf(last),
                last.getLast(),
                verdicts.flatMap(DisagreementDoc::judged).orElse(null),
                verdicts.flatMap(OfSkill::open)
                        .map(suspicion -> new Suspected(suspicion.raised(), suspicion.p()))
                        .orElse(null),
                course.flatMap(SkillCourse::open)
                        .map(open -> new Back(
                                open.position(),
                                open.on(),
                                open.cause(),
                                open.project(),
                                open.because(),
                                open.evidence().size()))
                        .orElse(null));
    }

    private static Optional<Judged> judged(OfSkill verdicts) {
        if (verdicts.weeks().isEmpty()) {
            return Optional.empty();
        }
        var latest = verdicts.weeks().getLast();
        return Optional.of(new Judged(
                latest.position(),
                latest.verdict().count(),
                latest.last(),
                latest.earlier(),
                latest.verdict().rising(),
                latest.verdict().reshadow(),
                latest.verdict().p()));
    }
}
