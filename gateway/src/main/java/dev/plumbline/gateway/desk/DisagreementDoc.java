package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.projections.disagreement.Trend;
import java.util.List;

/** How often reviewers disagreed with one annotator, skill by skill: the last six weeks in which there were reviews. */
public record DisagreementDoc(PersonId person, List<Skill> skills) {
    private static final int WEEKS = 6;

    /** @param now the last of the weeks */
    public record Skill(SkillId skill, List<Trend.Week> weeks, Trend.Week now) {}

    public static DisagreementDoc of(Trend trend) {
        return new DisagreementDoc(
                trend.person(),
                trend.skills().values().stream()
                        .filter(skill -> !skill.weeks().isEmpty())
                        .map(DisagreementDoc::skill)
                        .toList());
    }

    private static Skill skill(Trend.SkillTrend trend) {
        var weeks = trend.weeks();
        var last = weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size());
        return new Skill(trend.skill(), List.copyOf(last), last.getLast());
    }
}
