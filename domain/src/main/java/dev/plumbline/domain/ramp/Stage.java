package dev.plumbline.domain.ramp;

/** How far a person is with a skill. */
public enum Stage {
    /** Reads the spec and passes its test. */
    SPEC,
    /** Labels a graded set. */
    GRADED,
    /** Does real work, all of which is reviewed. */
    SHADOW,
    /** Is certified; a sample of the work is reviewed. */
    PRODUCTION,
    /** Was certified; all work is reviewed again until the rate is back. */
    RE_SHADOW;

    /** Whether real work may be served to who is in it. */
    public boolean works() {
        return compareTo(SHADOW) >= 0;
    }
}
