package dev.plumbline.domain;

/** A person, opaque: names and addresses live outside the log, so that a person can be erased. */
public record PersonId(String value) implements Id {
    public PersonId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
