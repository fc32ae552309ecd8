package dev.plumbline.domain.spec;

import dev.plumbline.domain.SkillId;
import java.util.List;

/**
 * A skill that a spec teaches.
 *
 * @param requires skills of the same spec that a person has before this one; no skill requires itself, however indirectly
 */
public record TaughtSkill(SkillId id, String name, List<SkillId> requires) {
    public TaughtSkill {
        requires = List.copyOf(requires);
    }
}
