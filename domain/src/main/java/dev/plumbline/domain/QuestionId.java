package dev.plumbline.domain;

/** A question of a bank, the same through all versions of its spec. */
public record QuestionId(String value) implements Id {
    public QuestionId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
