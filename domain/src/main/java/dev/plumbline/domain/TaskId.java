package dev.plumbline.domain;

/** One annotator's attempt at one frame of one project. */
public record TaskId(String value) implements Id {
    public TaskId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
