package dev.plumbline.gateway.trend;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.disagreement.TrendCommand.JudgeWeek;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.trend.Cohort;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.Judgement;
import dev.plumbline.domain.trend.RestartedHistory;
import dev.plumbline.domain.trend.ReviewHistory;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.disagreement.Trend.SkillTrend;
import dev.plumbline.projections.disagreement.Trends;
import dev.plumbline.projections.drift.SkillCourses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judges a closed week by what was in the log before it was closed, whenever that is asked for. */
public final class WeekJudging {
    private final ReadSide read;

    public WeekJudging(ReadSide read) {
        this.read = read;
    }

    private record Candidate(PersonId person, SkillTrend trend, RestartedHistory history) {}

    /** @param position of the closing in the log, which the read side has come to */
    public List<Command> judge(WeekClosed closed, long position) {
        if (read.position() < position) {
            throw new IllegalStateException("The projections have not come to position " + position);
        }
        var candidates = candidates(closed, position);
        var judgements = Cohort.judge(
                closed.week(), candidates.stream().map(Candidate::history).toList(), closed.rule());
        var commands = new ArrayList<Command>();
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            judgements
                    .get(i)
                    .ifPresent(judgement -> commands.add(new JudgeWeek(
                            closed.project(),
                            candidate.person(),
                            candidate.trend().skill(),
                            closed.rule(),
                            judgement,
                            evidence(candidate.trend(), judgement, position))));
        }
        return commands;
    }

    private List<Candidate> candidates(WeekClosed closed, long position) {
        var candidates = new ArrayList<Candidate>();
        for (var person : closed.people()) {
            read.get(Projections.TRENDS, Trends.key(closed.project(), person))
                    .ifPresent(trend -> trend.skills()
                            .values()
                            .forEach(skill -> candidates.add(new Candidate(
                                    person,
                                    skill,
                                    new RestartedHistory(
                                            new ReviewHistory(
                                                    person.value(),
                                                    skill.skill().value(),
                                                    skill.known(closed.week(), position)),
                                            restarts(person, skill.skill(), position))))));
        }
        return candidates;
    }

    private Set<IsoWeek> restarts(PersonId person, SkillId skill, long position) {
        return read.get(Projections.SKILL_COURSES, SkillCourses.key(skill, person))
                .map(course -> course.restarts(position))
                .orElse(Set.of());
    }

    private static List<Long> evidence(SkillTrend trend, Judgement judgement, long position) {
        var evidence = new TreeSet<Long>();
        evidence.add(position);
        evidence.addAll(trend.against(judgement.verdict().count().week(), position));
        var last = judgement.last();
        if (last != null) {
            evidence.addAll(trend.against(last.week(), position));
        }
        return List.copyOf(evidence);
    }
}
