package dev.plumbline.domain;

/** A skill a person is certified in, such as {@code lesion-boundary}. It belongs to no project. */
public record SkillId(String value) implements Id {
    public SkillId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
