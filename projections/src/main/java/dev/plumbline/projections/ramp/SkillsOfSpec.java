package dev.plumbline.projections.ramp;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.SpecVersion;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the ramp needs to know of a spec.
 *
 * @param latest version
 * @param skills that it teaches now
 */
public record SkillsOfSpec(SpecVersion latest, String title, Map<SkillId, Taught> skills) {

    /**
     * @param requires skills that this one builds on
     * @param touches  versions that changed what there is to know, in order; the first is the one that it came with
     */
    public record Taught(String name, Set<SkillId> requires, List<Touch> touches) {
        public Taught {
            requires = SkillId.sorted(requires);
            touches = List.copyOf(touches);
        }

        /** Clauses changed after a version, in the order of the changes; empty when what was known then is still right. */
        public Set<String> changedSince(SpecVersion version) {
            var clauses = new LinkedHashSet<String>();
            touches.stream()
                    .filter(touch -> touch.version().compareTo(version) > 0)
                    .forEach(touch -> clauses.addAll(touch.clauses()));
            return clauses;
        }
    }

    /** @param clauses that are about the skill and changed; at least one */
    public record Touch(SpecVersion version, List<String> clauses) {
        public Touch {
            clauses = List.copyOf(clauses);
        }
    }

    public SkillsOfSpec {
        var sorted = new TreeMap<SkillId, Taught>(Comparator.comparing(SkillId::value));
        sorted.putAll(skills);
        skills = Collections.unmodifiableSortedMap(sorted);
    }
}
