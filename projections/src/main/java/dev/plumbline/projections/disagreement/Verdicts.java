package dev.plumbline.projections.disagreement;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.disagreement.TrendEvent;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionRaised;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionSettled;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.disagreement.TrendEvent.WeekJudged;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.disagreement.PersonVerdicts.Judged;
import dev.plumbline.projections.disagreement.PersonVerdicts.OfSkill;
import dev.plumbline.projections.disagreement.PersonVerdicts.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What did closed weeks say of each person, skill by skill, and what is suspected? By project and person. */
public final class Verdicts implements Projection<PersonVerdicts> {
    /** Two years of weeks are kept for each skill; the log has them all. */
    private static final int MOST_WEEKS = 104;

    public static String key(ProjectId project, PersonId person) {
        return project + "/" + person;
    }

    @Override
    public String name() {
        return "verdicts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PersonVerdicts> document() {
        return PersonVerdicts.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(WeekJudged.class, SuspicionRaised.class, SuspicionSettled.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case WeekJudged e -> List.of(key(e.project(), e.person()));
            case SuspicionRaised e -> List.of(key(e.project(), e.person()));
            case SuspicionSettled e -> List.of(key(e.project(), e.person()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable PersonVerdicts evolve(@Nullable PersonVerdicts document, String key, Recorded recorded) {
        if (!(recorded.event() instanceof TrendEvent event)) {
            return document;
        }
        return switch (event) {
            case WeekClosed _ -> document;
            case WeekJudged e -> with(document, e.person(), e.skill(), of -> judged(of, e, recorded.position()));
            case SuspicionRaised e -> with(document, e.person(), e.skill(), of -> raised(of, e, recorded.position()));
            case SuspicionSettled e -> with(document, e.person(), e.skill(), of -> settled(of, e));
        };
    }

    private static PersonVerdicts with(
            @Nullable PersonVerdicts document, PersonId person, SkillId skill, UnaryOperator<OfSkill> change) {
        var skills = new TreeMap<>(document == null ? Map.<String, OfSkill>of() : document.skills());
        skills.put(
                skill.value(),
                change.apply(skills.getOrDefault(skill.value(), new OfSkill(skill, List.of(), null, List.of()))));
        return new PersonVerdicts(person, skills);
    }

    private static OfSkill judged(OfSkill of, WeekJudged e, long position) {
        var weeks = new ArrayList<>(of.weeks());
        weeks.add(new Judged(position, e.rule(), e.verdict(), e.last(), e.earlier(), e.evidence()));
        return new OfSkill(
                of.skill(),
                weeks.subList(Math.max(0, weeks.size() - MOST_WEEKS), weeks.size()),
                e.smallest(),
                of.suspicions());
    }

    private static OfSkill raised(OfSkill of, SuspicionRaised e, long position) {
        var suspicions = new ArrayList<>(of.suspicions());
        suspicions.add(new Suspicion(position, e.week(), e.p(), null, null));
        return new OfSkill(of.skill(), of.weeks(), of.smallest(), suspicions);
    }

    private static OfSkill settled(OfSkill of, SuspicionSettled e) {
        return new OfSkill(
                of.skill(),
                of.weeks(),
                of.smallest(),
                of.suspicions().stream()
                        .map(each -> each.settled() == null
                                ? new Suspicion(each.position(), each.raised(), each.p(), e.week(), e.settlement())
                                : each)
                        .toList());
    }
}
