package dev.plumbline.domain.project;

/** What a project is for. Fixed when it is created. */
public enum Purpose {
    /** Practice: every frame with a reviewed truth is served to everybody assigned. */
    TRAINING,
    /** Exams: frames are drawn for each person and kept apart from all other projects. */
    GRADED,
    /** Calibrations: as exams, a few frames every month. */
    CALIBRATION,
    /** Real work: each frame is labelled by one person and reviewed; there need be no truth. */
    LIVE;

    /** Whether frames are drawn for people in batches. */
    public boolean drawsBatches() {
        return this == GRADED || this == CALIBRATION;
    }

    /** Whether what it is about stands in a spec, and people need a standing to work in it. */
    public boolean followsSpec() {
        return this != TRAINING;
    }
}
