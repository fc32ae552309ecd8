package dev.plumbline.domain.canvas;

import dev.plumbline.domain.label.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What a task's strokes fold to. The fold is total: a change that names a label or vertex that is not there, or an undo
 * with nothing to undo, leaves the picture as it is, so that every log replays. Immutable; past pictures are kept as a
 * linked list that shares its labels, so a stroke costs no more on the thousandth than on the first.
 *
 * @param labels  the picture now
 * @param strokes how many strokes led to it, without effect or with
 */
public record Canvas(
        Labels labels,
        int strokes,
        @Nullable Past past,
        @Nullable Past future) {

    /** A picture that can be gone back (or forward) to, and the ones beyond it. */
    public record Past(Labels labels, @Nullable Past beyond) {}

    public static final Canvas EMPTY = new Canvas(Labels.NONE, 0, null, null);

    public Canvas apply(Change change) {
        return switch (change) {
            case Change.Undo _ ->
                past == null ? counted() : new Canvas(past.labels, strokes + 1, past.beyond, new Past(labels, future));
            case Change.Redo _ ->
                future == null
                        ? counted()
                        : new Canvas(future.labels, strokes + 1, new Past(labels, past), future.beyond);
            case Change edit -> {
                var next = Edit.apply(labels, edit);
                yield next == labels ? counted() : new Canvas(next, strokes + 1, new Past(labels, past), null);
            }
        };
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
