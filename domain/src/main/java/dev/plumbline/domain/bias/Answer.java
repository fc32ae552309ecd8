package dev.plumbline.domain.bias;

/** What was answered where the truth has an attribute. */
public enum Answer {
    RIGHT,
    WRONG,
    OMITTED
}
