package dev.plumbline.domain.canvas;

import dev.plumbline.domain.label.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What a task's strokes fold to. The fold is total: a change that names a label or vertex that is not there, or an undo
 * with nothing to undo, leaves the picture as it is, so that every log replays. Immutable.
 *
 * @param labels  the picture now
 * @param strokes how many strokes led to it, without effect or with
 * @param past    the step that undo takes
 * @param future  the step that redo takes
 */
public record Canvas(
        Labels labels,
        int strokes,
        @Nullable Step past,
        @Nullable Step future) {

    public static final Canvas EMPTY = new Canvas(Labels.NONE, 0, null, null);

    /** A picture to draw on that is not empty; undo does not go behind it. */
    public static Canvas of(Labels labels) {
        return new Canvas(labels, 0, null, null);
    }

    public Canvas apply(Change change) {
        return switch (change) {
            case Change.Undo _ -> past == null ? counted() : undone(past);
            case Change.Redo _ -> future == null ? counted() : redone(future);
            case Change edit -> {
                var next = Edit.apply(labels, edit);
                yield next == labels
                        ? counted()
                        : new Canvas(next, strokes + 1, Step.between(next, labels, past), null);
            }
        };
    }

    private Canvas undone(Step step) {
        var next = step.from(labels);
        return new Canvas(next, strokes + 1, step.beyond(), Step.between(next, labels, future));
    }

    private Canvas redone(Step step) {
        var next = step.from(labels);
        return new Canvas(next, strokes + 1, Step.between(next, labels, past), step.beyond());
    }

    public boolean canUndo() {
        return past != null;
    }

    public boolean canRedo() {
        return future != null;
    }

    private Canvas counted() {
        return new Canvas(labels, strokes + 1, past, future);
    }
}
