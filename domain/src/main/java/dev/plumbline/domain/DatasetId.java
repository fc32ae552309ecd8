package dev.plumbline.domain;

/** A dataset: frames that belong together. */
public record DatasetId(String value) implements Id {
    public DatasetId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
