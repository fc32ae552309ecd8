package dev.plumbline.domain;

/** A label within one canvas; chosen by the client, unique within its task. */
public record LabelId(String value) implements Id {
    public LabelId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
