package dev.plumbline.domain.review;

/** What is wrong. */
public enum DisagreementKind {
    /** An object has no label. */
    MISSED,
    /** A label has no object. */
    SPURIOUS,
    CLASS,
    ATTRIBUTE,
    BOUNDARY,
    /** A track changes the object it follows. */
    IDENTITY,
    TEXT
}
