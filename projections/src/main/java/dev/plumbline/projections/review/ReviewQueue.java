package dev.plumbline.projections.review;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.project.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Submissions that wait for a review or are in one, oldest first.
 *
 * @param purpose of the project: of live work only what is drawn for review waits for one, of exams nothing does
 * @param undrawn submissions of live work of which it is not known yet whether they are reviewed
 */
public record ReviewQueue(List<Waiting> waiting, Purpose purpose, List<Waiting> undrawn) {
    /**
     * @param objects   labels in the submission
     * @param suggested items on which the latest score speaks for a disagreement; null before it is scored
     * @param reviewer  who has begun the review; null while nobody has
     */
    public record Waiting(
            TaskId task,
            PersonId annotator,
            FrameId frame,
            Instant submittedAt,
            int objects,
            @Nullable Integer suggested,
            @Nullable PersonId reviewer) {
        Waiting withSuggested(int items) {
            return new Waiting(task, annotator, frame, submittedAt, objects, items, reviewer);
        }

        Waiting withReviewer(@Nullable PersonId by) {
            return new Waiting(task, annotator, frame, submittedAt, objects, suggested, by);
        }
    }

    public static final ReviewQueue EMPTY = new ReviewQueue(List.of(), Purpose.TRAINING, List.of());

    public ReviewQueue {
        waiting = List.copyOf(waiting);
        undrawn = List.copyOf(undrawn);
    }

    ReviewQueue of(Purpose project) {
        return new ReviewQueue(waiting, project, undrawn);
    }

    /** Live work does not wait before it is drawn; exams and calibrations are graded by their truth. */
    ReviewQueue with(Waiting submitted) {
        return switch (purpose) {
            case TRAINING -> new ReviewQueue(and(waiting, submitted), purpose, undrawn);
            case LIVE -> new ReviewQueue(waiting, purpose, and(undrawn, submitted));
            case GRADED, CALIBRATION -> this;
        };
    }

    ReviewQueue drawn(TaskId task, boolean chosen) {
        var drawn = undrawn.stream().filter(w -> w.task().equals(task)).findFirst();
        return new ReviewQueue(
                drawn.isPresent() && chosen ? and(waiting, drawn.get()) : waiting, purpose, without(undrawn, task));
    }

    ReviewQueue without(TaskId task) {
        return new ReviewQueue(without(waiting, task), purpose, undrawn);
    }

    private static List<Waiting> and(List<Waiting> all, Waiting more) {
        var longer = new ArrayList<>(all);
        longer.add(more);
        return longer;
    }

    private static List<Waiting> without(List<Waiting> all, TaskId task) {
        return all.stream().filter(w -> !w.task().equals(task)).toList();
    }

    /** The same queue where nothing changes: whoever shows it need not show it again. */
    ReviewQueue with(TaskId task, UnaryOperator<Waiting> change) {
        for (int i = 0; i < waiting.size(); i++) {
            var before = waiting.get(i);
            if (before.task().equals(task)) {
                var after = change.apply(before);
                return after.equals(before) ? this : replaced(i, after);
            }
        }
        return this;
    }

    private ReviewQueue replaced(int at, Waiting by) {
        var all = new ArrayList<>(waiting);
        all.set(at, by);
        return new ReviewQueue(all, purpose, undrawn);
    }
}
