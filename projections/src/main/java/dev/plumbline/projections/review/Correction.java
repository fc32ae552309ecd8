package dev.plumbline.projections.review;

import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.label.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reviewer drew upon what was submitted.
 *
 * @param strokes in order, numbered from 1; those of a reviewer who gave the review back are there without effect
 */
public record Correction(List<Stroke> strokes) {
    public static final Correction NONE = new Correction(List.of());

    public record Stroke(int number, Instant at, Change change) {}

    public Correction {
        strokes = List.copyOf(strokes);
    }

    /** The labels as they should be. */
    public Labels of(Labels submitted) {
        var canvas = Canvas.of(submitted);
        for (var stroke : strokes) {
            canvas = canvas.apply(stroke.change());
        }
        return canvas.labels();
    }

    Correction with(Stroke stroke) {
        var all = new ArrayList<>(strokes);
        all.add(stroke);
        return new Correction(all);
    }

    /** Numbers go on, and undoing with nothing to undo changes nothing. */
    Correction withoutEffect() {
        return new Correction(strokes.stream()
                .map(stroke -> new Stroke(stroke.number(), stroke.at(), new Change.Undo()))
                .toList());
    }
}
