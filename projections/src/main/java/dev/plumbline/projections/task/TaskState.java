package dev.plumbline.projections.task;

/** In the order a task goes through them; a withdrawn one has gone back before the first. */
public enum TaskState {
    /** Its annotator was taken off the project before submitting it. */
    WITHDRAWN,
    ASSIGNED,
    DRAWING,
    SUBMITTED,
    SCORED,
    IN_REVIEW,
    REVIEWED
}
