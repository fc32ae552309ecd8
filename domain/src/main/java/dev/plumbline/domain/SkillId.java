package dev.plumbline.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** A skill a person is certified in, such as {@code lesion-boundary}. It belongs to no project. */
public record SkillId(String value) implements Id {
    public SkillId {
        Id.check(value);
    }

    /** The skills, each once, in the order of their ids: stored and shown alike wherever they came from. */
    public static Set<SkillId> sorted(Collection<SkillId> skills) {
        var sorted = new TreeSet<>(Comparator.comparing(SkillId::value));
        sorted.addAll(skills);
        return Collections.unmodifiableSortedSet(sorted);
    }

    @Override
    public String toString() {
        return value;
    }
}
