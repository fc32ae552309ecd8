package dev.plumbline.domain.ramp;

/** Why a standing moved. */
public enum Cause {
    ENROLLED,
    SPEC_TEST_PASSED,
    GRADED_SET_PASSED,
    SHADOW_PASSED,
    /** The weekly disagreement rose. */
    RATE_ROSE,
    /** Calibration found the skill moved from where it was. */
    SKILL_DRIFTED,
    /** What had sent the person back is over. */
    RATE_BACK
}
