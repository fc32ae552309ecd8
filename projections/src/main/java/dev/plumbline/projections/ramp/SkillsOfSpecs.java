package dev.plumbline.projections.ramp;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.domain.spec.TaughtSkill;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.ramp.SkillsOfSpec.Taught;
import dev.plumbline.projections.ramp.SkillsOfSpec.Touch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which skills does a spec teach, what do they build on, and which version changed what there is to know? By spec. */
public final class SkillsOfSpecs implements Projection<SkillsOfSpec> {
    @Override
    public String name() {
        return "skills-of-specs";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SkillsOfSpec> document() {
        return SkillsOfSpec.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SpecPublished.class);
    }

    @Override
    public List<String> keys(Event event) {
        return event instanceof SpecPublished e ? List.of(e.spec().id().value()) : List.of();
    }

    @Override
    public @Nullable SkillsOfSpec evolve(@Nullable SkillsOfSpec document, String key, Recorded recorded) {
        if (!(recorded.event() instanceof SpecPublished e)) {
            return document;
        }
        Map<SkillId, Taught> before = document == null ? Map.of() : document.skills();
        var skills = new HashMap<SkillId, Taught>();
        for (var skill : e.spec().skills()) {
            skills.put(skill.id(), taught(skill, before.get(skill.id()), e));
        }
        return new SkillsOfSpec(e.spec().version(), e.spec().title(), skills);
    }

    private static Taught taught(TaughtSkill skill, @Nullable Taught before, SpecPublished e) {
        var touches = new ArrayList<>(before == null ? List.<Touch>of() : before.touches());
        if (before == null || e.changes().skills().contains(skill.id())) {
            touches.add(new Touch(e.spec().version(), List.copyOf(clauses(skill.id(), e))));
        }
        return new Taught(skill.name(), Set.copyOf(skill.requires()), touches);
    }

    /** Changed clauses about the skill; where none is, as when only what it requires changed, all that are about it. */
    private static Set<String> clauses(SkillId skill, SpecPublished e) {
        var changed = new LinkedHashSet<String>();
        e.changes()
                .clauses()
                .forEach(change -> e.spec()
                        .clause(change.clause())
                        .filter(clause -> clause.skills().contains(skill))
                        .ifPresent(clause -> changed.add(clause.id())));
        e.changes()
                .questions()
                .forEach(change -> e.spec()
                        .question(change.question())
                        .filter(question -> question.skill().equals(skill))
                        .ifPresent(question -> changed.add(question.clause())));
        if (changed.isEmpty()) {
            e.spec().clauses().stream()
                    .filter(clause -> clause.skills().contains(skill))
                    .map(SpecClause::id)
                    .forEach(changed::add);
        }
        return changed;
    }
}
