package dev.plumbline.projections.whatif;

import dev.plumbline.domain.SkillId;
import java.util.Comparator;

/** What components are added up by, as on a scoreboard. */
public record ComponentKey(String name, SkillId skill) implements Comparable<ComponentKey> {
    private static final Comparator<ComponentKey> ORDER = Comparator.comparing(ComponentKey::name)
            .thenComparing(key -> key.skill().value());

    @Override
    public int compareTo(ComponentKey other) {
        return ORDER.compare(this, other);
    }
}
