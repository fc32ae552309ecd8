package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.trend.Baseline;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.projections.disagreement.PersonVerdicts;
import dev.plumbline.projections.disagreement.PersonVerdicts.OfSkill;
import dev.plumbline.projections.disagreement.Trend;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often reviewers disagreed with one annotator, skill by skill: the last six weeks in which there were reviews. */
public record DisagreementDoc(PersonId person, List<Skill> skills) {
    private static final int WEEKS = 6;

    /**
     * @param now       the last of the weeks
     * @param judged    the last week that was closed; null in projects that are not live
     * @param suspected null while nothing is
     */
    public record Skill(
            SkillId skill,
            List<Trend.Week> weeks,
            Trend.Week now,
            @Nullable Judged judged,
            @Nullable Suspected suspected) {}

    /**
     * What a closed week said.
     *
     * @param position of the verdict in the log
     * @param rising   above the rate it was held against
     * @param sentBack whether the rule sends the person back to shadow
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

    public static DisagreementDoc of(Trend trend, Optional<PersonVerdicts> verdicts) {
        return new DisagreementDoc(
                trend.person(),
                trend.skills().values().stream()
                        .filter(skill -> !skill.weeks().isEmpty())
                        .map(skill -> skill(
                                skill,
                                verdicts.flatMap(of -> Optional.ofNullable(
                                        of.skills().get(skill.skill().value())))))
                        .toList());
    }

    private static Skill skill(Trend.SkillTrend trend, Optional<OfSkill> verdicts) {
        var weeks = trend.weeks();
        var last = weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size());
        return new Skill(
                trend.skill(),
                List.copyOf(last),
                last.getLast(),
                verdicts.flatMap(DisagreementDoc::judged).orElse(null),
                verdicts.flatMap(OfSkill::open)
                        .map(suspicion -> new Suspected(suspicion.raised(), suspicion.p()))
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
