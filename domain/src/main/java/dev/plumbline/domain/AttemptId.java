package dev.plumbline.domain;

/** One sitting of a spec test by one person. */
public record AttemptId(String value) implements Id {
    public AttemptId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
