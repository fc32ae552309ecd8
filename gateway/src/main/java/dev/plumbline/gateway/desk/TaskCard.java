package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands, as somebody sees it.
 *
 * @param objects   labels on the canvas, as far as they are known; of the submission once there is one
 * @param points    null where there are none, or none that the reader may see
 * @param drill     the place in a drill; null of what is in none
 */
public record TaskCard(
        TaskId id,
        ProjectId project,
        PersonId annotator,
        FrameRef frame,
        TaskState state,
        int strokes,
        int objects,
        int openNotes,
        @Nullable Instant submittedAt,
        @Nullable Instant lastStrokeAt,
        boolean released,
        @Nullable Double points,
        @Nullable Double available,
        @Nullable InDrill drill) {

    /** For the project's staff: points whether or not they are released. */
    public static TaskCard forStaff(TaskDoc task, String frameName) {
        return new TaskCard(
                task.id(),
                task.project(),
                task.annotator(),
                new FrameRef(task.frame(), frameName, task.width(), task.height()),
                task.state(),
                task.strokes(),
                task.objects(),
                task.openNotes(),
                task.submittedAt(),
                task.lastStrokeAt(),
                task.released(),
                task.points(),
                task.available(),
                null);
    }

    /** For the annotator, and for every room that the annotator may be in: nothing that is not released. */
    public static TaskCard forAnnotator(TaskDoc task, String frameName) {
        return forStaff(task.forAnnotator(), frameName);
    }

    /** The same with the number of labels that are on the canvas now. */
    public TaskCard withObjects(int onCanvas) {
        return new TaskCard(
                id,
                project,
                annotator,
                frame,
                state,
                strokes,
                onCanvas,
                openNotes,
                submittedAt,
                lastStrokeAt,
                released,
                points,
                available,
                drill);
    }

    /** The same, of a drill or of none. */
    public TaskCard in(@Nullable InDrill place) {
        return new TaskCard(
                id,
                project,
                annotator,
                frame,
                state,
                strokes,
                objects,
                openNotes,
                submittedAt,
                lastStrokeAt,
                released,
                points,
                available,
                place);
    }
}
