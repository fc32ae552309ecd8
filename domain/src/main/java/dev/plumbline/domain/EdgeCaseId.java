package dev.plumbline.domain;

/** One proposal for the spec. */
public record EdgeCaseId(String value) implements Id {
    public EdgeCaseId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
