package dev.plumbline.domain;

/** Frames drawn for one person: an exam, a calibration, a drill. */
public record BatchId(String value) implements Id {
    public BatchId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
