package dev.plumbline.projections.task;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands. Holds points whether or not they are released; who may see them is the edge's to enforce, and
 * {@link #forAnnotator} is what the annotator may.
 *
 * @param strokes   recorded so far
 * @param objects   labels of the submission; 0 before
 * @param openNotes notes not resolved
 * @param points    of the latest score, or null before
 */
public record TaskDoc(
        TaskId id,
        ProjectId project,
        BenchmarkId benchmark,
        PersonId annotator,
        FrameId frame,
        int width,
        int height,
        OntologyId ontology,
        int ontologyVersion,
        TaskState state,
        int strokes,
        int objects,
        int openNotes,
        @Nullable Instant lastStrokeAt,
        @Nullable Instant submittedAt,
        boolean released,
        @Nullable Double points,
        @Nullable Double available) {

    /** The same without what has not been released: no points, and no state that tells that there are any. */
    public TaskDoc forAnnotator() {
        return released
                ? this
                : withState(state.compareTo(TaskState.SUBMITTED) > 0 ? TaskState.SUBMITTED : state)
                        .withPoints(null, null);
    }

    TaskDoc withState(TaskState other) {
        return new TaskDoc(
                id,
                project,
                benchmark,
                annotator,
                frame,
                width,
                height,
                ontology,
                ontologyVersion,
                other,
                strokes,
                objects,
                openNotes,
                lastStrokeAt,
                submittedAt,
                released,
                points,
                available);
    }

    TaskDoc withPoints(@Nullable Double earned, @Nullable Double ofAvailable) {
        return new TaskDoc(
                id,
                project,
                benchmark,
                annotator,
                frame,
                width,
                height,
                ontology,
                ontologyVersion,
                state,
                strokes,
                objects,
                openNotes,
                lastStrokeAt,
                submittedAt,
                released,
                earned,
                ofAvailable);
    }

    TaskDoc withStroke(int number, Instant at) {
        return new TaskDoc(
                id,
                project,
                benchmark,
                annotator,
                frame,
                width,
                height,
                ontology,
                ontologyVersion,
                TaskState.DRAWING,
                number,
                objects,
                openNotes,
                at,
                submittedAt,
                released,
                points,
                available);
    }

    TaskDoc withSubmission(int labels, Instant at) {
        return new TaskDoc(
                id,
                project,
                benchmark,
                annotator,
                frame,
                width,
                height,
                ontology,
                ontologyVersion,
                TaskState.SUBMITTED,
                strokes,
                labels,
                openNotes,
                lastStrokeAt,
                at,
                released,
                points,
                available);
    }

    TaskDoc withNotes(int open) {
        return new TaskDoc(
                id,
                project,
                benchmark,
                annotator,
                frame,
                width,
                height,
                ontology,
                ontologyVersion,
                state,
                strokes,
                objects,
                open,
                lastStrokeAt,
                submittedAt,
                released,
                points,
                available);
    }

    TaskDoc asReleased() {
        return new TaskDoc(
                id,
                project,
                benchmark,
                annotator,
                frame,
                width,
                height,
                ontology,
                ontologyVersion,
                state,
                strokes,
                objects,
                openNotes,
                lastStrokeAt,
                submittedAt,
                true,
                points,
                available);
    }
}
