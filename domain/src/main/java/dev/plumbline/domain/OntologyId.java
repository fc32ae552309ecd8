package dev.plumbline.domain;

/** An ontology; its versions are numbered from 1. */
public record OntologyId(String value) implements Id {
    public OntologyId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
