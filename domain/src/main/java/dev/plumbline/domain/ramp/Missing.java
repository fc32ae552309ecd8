package dev.plumbline.domain.ramp;

/** What a person lacks in a skill to be served work that needs it. */
public enum Missing {
    /** They have not begun with the spec that teaches it. */
    ENROLMENT,
    SPEC_TEST,
    GRADED_SET,
    CERTIFICATE,
    /** The spec changed, or the end of the certificate came near, and the time to renew it is over. */
    RENEWAL
}
