package dev.plumbline.domain;

/** One calibration session. */
public record SessionId(String value) implements Id {
    public SessionId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
