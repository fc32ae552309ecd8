package dev.plumbline.domain;

/** Items that somebody put together for sessions. */
public record CalibrationSetId(String value) implements Id {
    public CalibrationSetId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
