package dev.plumbline.domain;

/** A training project. */
public record ProjectId(String value) implements Id {
    public ProjectId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
