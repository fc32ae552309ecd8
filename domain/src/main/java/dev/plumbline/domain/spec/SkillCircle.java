package dev.plumbline.domain.spec;

import dev.plumbline.domain.SkillId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds skills that require each other, however indirectly. */
final class SkillCircle {
    private final Map<SkillId, List<SkillId>> requires = new HashMap<>();
    private final Set<SkillId> cleared = new HashSet<>();

    private SkillCircle() {}

    /** The first circle: from a skill through those required back to it, named at both ends. */
    static Optional<List<SkillId>> in(List<TaughtSkill> skills) {
        var search = new SkillCircle();
        skills.forEach(skill -> search.requires.put(skill.id(), skill.requires()));
        return skills.stream()
                .map(skill -> search.from(skill.id(), new LinkedHashSet<>()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<SkillId>> from(SkillId skill, LinkedHashSet<SkillId> way) {
        if (cleared.contains(skill)) {
            return Optional.empty();
        }
        if (!way.add(skill)) {
            var circle = new ArrayList<>(way);
            var closed = new ArrayList<>(circle.subList(circle.indexOf(skill), circle.size()));
            closed.add(skill);
            return Optional.of(closed);
        }
        for (var required : requires.getOrDefault(skill, List.of())) {
            var found = from(required, way);
            if (found.isPresent()) {
                return found;
            }
        }
        way.remove(skill);
        cleared.add(skill);
        return Optional.empty();
    }
}
