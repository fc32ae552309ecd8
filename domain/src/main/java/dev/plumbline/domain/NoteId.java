package dev.plumbline.domain;

/** A feedback note. */
public record NoteId(String value) implements Id {
    public NoteId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
