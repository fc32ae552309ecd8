package dev.plumbline.domain;

/** An annotation specification, in all its versions. */
public record SpecId(String value) implements Id {
    public SpecId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
