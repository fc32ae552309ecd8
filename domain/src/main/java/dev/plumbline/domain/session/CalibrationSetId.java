package dev.plumbline.domain.session;

import dev.plumbline.domain.Id;

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
