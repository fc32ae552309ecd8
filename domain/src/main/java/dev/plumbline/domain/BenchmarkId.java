package dev.plumbline.domain;

/** A benchmark: a dataset, an ontology and reviewed ground truth. */
public record BenchmarkId(String value) implements Id {
    public BenchmarkId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
