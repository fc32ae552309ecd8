package dev.plumbline.domain.ontology;

/** How an attribute is answered. */
public enum AttributeKind {
    /** Exactly one option. */
    RADIO,
    /** Any number of options. */
    CHECKLIST,
    TEXT,
    NUMBER
}
