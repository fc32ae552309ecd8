package dev.plumbline.domain.practice;

/** How much a hint gives away of one object, from little to all. */
public enum HintLevel {
    /** What it is. */
    CLASS,
    /** About where it is: a coarse box. */
    REGION,
    /** How it is drawn. */
    OUTLINE
}
