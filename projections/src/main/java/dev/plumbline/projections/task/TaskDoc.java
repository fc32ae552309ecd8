package dev.plumbline.projections.task;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands. Holds points whether or not they are released; who may see them is the edge's to enforce, and
 * {@link #forAnnotator} is what the annotator may.
 *
 * @param given     what does not change: the task as it was given to its annotator
 * @param strokes   recorded so far
 * @param objects   labels of the submission; 0 before
 * @param openNotes notes not resolved
 * @param points    of the latest score, or null before
 */
public record TaskDoc(
        TaskOpened given,
        TaskState state,
        int strokes,
        int objects,
        int openNotes,
        @Nullable Instant lastStrokeAt,
        @Nullable Instant submittedAt,
        boolean released,
        @Nullable Double points,
        @Nullable Double available) {

    static TaskDoc of(TaskOpened given) {
        return new TaskDoc(given, TaskState.ASSIGNED, 0, 0, 0, null, null, false, null, null);
    }

    public TaskId id() {
        return given.task();
    }

    public ProjectId project() {
        return given.project();
    }

    public BenchmarkId benchmark() {
        return given.benchmark();
    }

    public PersonId annotator() {
        return given.annotator();
    }

    public FrameId frame() {
        return given.frame();
    }

    public int width() {
        return given.width();
    }

    public int height() {
        return given.height();
    }

    public OntologyId ontology() {
        return given.ontology();
    }

    public int ontologyVersion() {
        return given.ontologyVersion();
    }

    /** The same without what has not been released: no points, and no state that tells that there are any. */
    public TaskDoc forAnnotator() {
        return released
                ? this
                : withState(state.compareTo(TaskState.SUBMITTED) > 0 ? TaskState.SUBMITTED : state)
                        .withPoints(null, null);
    }

    TaskDoc withState(TaskState to) {
        return new TaskDoc(
                given, to, strokes, objects, openNotes, lastStrokeAt, submittedAt, released, points, available);
    }

    /** Withdrawn and given back: as far as it was. */
    TaskDoc restored() {
        return withState(strokes == 0 ? TaskState.ASSIGNED : TaskState.DRAWING);
    }

    TaskDoc withPoints(@Nullable Double earned, @Nullable Double of) {
        return new TaskDoc(given, state, strokes, objects, openNotes, lastStrokeAt, submittedAt, released, earned, of);
    }

    TaskDoc withStroke(int number, Instant at) {
        return new TaskDoc(
                given, TaskState.DRAWING, number, objects, openNotes, at, submittedAt, released, points, available);
    }

    TaskDoc withSubmission(int labels, Instant at) {
        return new TaskDoc(
                given, TaskState.SUBMITTED, strokes, labels, openNotes, lastStrokeAt, at, released, points, available);
    }

    TaskDoc withNotes(int open) {
        return new TaskDoc(
                given, state, strokes, objects, open, lastStrokeAt, submittedAt, released, points, available);
    }

    TaskDoc asReleased() {
        return new TaskDoc(
                given, state, strokes, objects, openNotes, lastStrokeAt, submittedAt, true, points, available);
    }
}
