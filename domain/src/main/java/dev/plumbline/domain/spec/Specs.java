package dev.plumbline.domain.spec;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.spec.SpecChanges.Bump;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Versions ascend and never change; a step says at least as much as what changes; a skill is taught by one spec. */
public final class Specs implements Decider<PublishSpec, Specs.State> {

    /**
     * @param latest   of each spec that was published
     * @param teachers of each skill that is taught
     */
    public record State(Map<SpecId, Spec> latest, Map<SkillId, SpecId> teachers) {
        public State {
            latest = Map.copyOf(latest);
            teachers = Map.copyOf(teachers);
        }
    }

    @Override
    public Class<PublishSpec> commands() {
        return PublishSpec.class;
    }

    @Override
    public State initial() {
        return new State(Map.of(), Map.of());
    }

    @Override
    public Boundary boundary(PublishSpec c) {
        var boundary = Boundary.of(Tag.spec(c.spec().id()), SpecPublished.class);
        for (var skill : c.spec().taught()) {
            boundary = boundary.and(Tag.skill(skill), SpecPublished.class);
        }
        return boundary;
    }

    @Override
    public State evolve(State s, Event event) {
        if (!(event instanceof SpecPublished published)) {
            return s;
        }
        var spec = published.spec();
        var latest = new HashMap<>(s.latest);
        latest.put(spec.id(), spec);
        var teachers = new HashMap<>(s.teachers);
        teachers.values().removeIf(spec.id()::equals);
        spec.taught().forEach(skill -> teachers.put(skill, spec.id()));
        return new State(latest, teachers);
    }

    @Override
    public Decision decide(PublishSpec c, State s) {
        var spec = c.spec();
        var latest = s.latest.get(spec.id());
        if (spec.equals(latest)) {
            return Decision.alreadyDone();
        }
        var faults = SpecCheck.faults(spec);
        if (!faults.isEmpty()) {
            return Decision.reject(new SpecRejection.SpecInvalid(spec.id(), faults));
        }
        for (var skill : spec.taught()) {
            var teacher = s.teachers.getOrDefault(skill, spec.id());
            if (!teacher.equals(spec.id())) {
                return Decision.reject(new SpecRejection.SkillTaughtElsewhere(skill, spec.id(), teacher));
            }
        }
        return publish(c, latest);
    }

    private static Decision publish(PublishSpec c, @Nullable Spec latest) {
        var spec = c.spec();
        var changes = SpecComparison.between(latest, spec);
        if (latest != null) {
            if (spec.version().compareTo(latest.version()) <= 0) {
                return Decision.reject(new SpecRejection.VersionNotLater(spec.id(), spec.version(), latest.version()));
            }
            if (changes.bump() == Bump.NONE) {
                return Decision.reject(new SpecRejection.SpecUnchanged(spec.id(), spec.version(), latest.version()));
            }
            var least = changes.bump().after(latest.version());
            if (spec.version().compareTo(least) < 0) {
                return Decision.reject(
                        new SpecRejection.StepTooSmall(spec.id(), spec.version(), latest.version(), least));
            }
        }
        return Decision.accept(new SpecPublished(spec, changes, c.by(), c.at()));
    }
}
