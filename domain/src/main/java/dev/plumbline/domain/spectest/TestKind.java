package dev.plumbline.domain.spectest;

/** What a test asks for. */
public enum TestKind {
    /** All that the spec teaches. */
    FULL,
    /** What a newer version changed since one was passed. */
    DELTA
}
