package dev.plumbline.projections.task;

/** In the order a task goes through them. */
public enum TaskState {
    ASSIGNED,
    DRAWING,
    SUBMITTED,
    SCORED,
    IN_REVIEW,
    REVIEWED
}
