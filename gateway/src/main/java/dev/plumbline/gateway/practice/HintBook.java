package dev.plumbline.gateway.practice;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.practice.HintLevel;
import dev.plumbline.domain.practice.Hints;
import dev.plumbline.domain.practice.PracticeEvent.HintTaken;
import dev.plumbline.domain.practice.TakeHint;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.catalogue.Truth;
import dev.plumbline.projections.catalogue.Truths;
import dev.plumbline.projections.practice.TaskHints;
import dev.plumbline.projections.task.TaskDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hints of a task: which comes next, and what those that were taken show. What it gives is ground truth, and for the task's own annotator
 * alone; whoever calls it has asked the policy.
 */
public final class HintBook {
    /** A region is made of so many cells along each side of the frame. */
    private static final int CELLS = 8;

    private final ReadSide read;

    public HintBook(ReadSide read) {
        this.read = read;
    }

    /**
     * What one hint shows.
     *
     * @param object  which of the objects that were hinted at, from 1
     * @param region  cells of the frame that hold it
     * @param outline how the ground truth draws it
     */
    public record Hint(
            int number,
            int object,
            HintLevel level,
            @Nullable String classKey,
            @Nullable Shape region,
            @Nullable Shape outline) {}

    /** @param more whether there is another hint to be had */
    public record Shown(List<Hint> hints, boolean more) {
        public Shown {
            hints = List.copyOf(hints);
        }
    }

    /** Nothing more is to be had of a task that is no drill. */
    public Shown shown(TaskDoc task) {
        var taken = taken(task);
        var truth = truth(task);
        var objects = new ArrayList<LabelId>();
        var hints = new ArrayList<Hint>();
        for (var hint : taken) {
            if (!objects.contains(hint.object())) {
                objects.add(hint.object());
            }
            hints.add(hint(hint, objects.indexOf(hint.object()) + 1, truth.flatMap(t -> find(t, hint.object())), task));
        }
        return new Shown(hints, next(task, taken.size() + 1, false).isPresent());
    }

    /**
     * The command for a hint.
     *
     * @param number  which hint it is to be, from 1
     * @param another whether to go on with another object before this one is given away
     * @return empty where there is none: no drill, or all is given away
     */
    public Optional<TakeHint> next(TaskDoc task, int number, boolean another) {
        var taken = taken(task);
        return drill(task)
                .flatMap(batch -> truth(task).flatMap(truth -> {
                    var last = taken.isEmpty() ? null : taken.getLast();
                    var level = last == null || another ? null : Hints.next(last.level());
                    if (last != null && level != null) {
                        return Optional.of(command(task, batch, truth, number, last.object(), level));
                    }
                    return labels(truth).stream()
                            .map(Label::id)
                            .filter(label -> taken.stream()
                                    .noneMatch(hint -> hint.object().equals(label)))
                            .findFirst()
                            .map(label -> command(task, batch, truth, number, label, HintLevel.CLASS));
                }));
    }

    public int count(TaskDoc task) {
        return taken(task).size();
    }

    private static TakeHint command(
            TaskDoc task, BatchDrawn batch, Truth truth, int number, LabelId object, HintLevel level) {
        return new TakeHint(
                task.id(),
                task.project(),
                task.annotator(),
                batch.batch(),
                number,
                object,
                truth.reviewedRevision(),
                level);
    }

    private Optional<BatchDrawn> drill(TaskDoc task) {
        return read.get(Projections.BATCHES, BatchesOfPeople.key(task.project(), task.annotator()))
                .flatMap(batches -> batches.drill(task.frame()))
                .map(batch -> batch.drawn());
    }

    private List<HintTaken> taken(TaskDoc task) {
        return read.get(Projections.HINTS, task.id().value())
                .map(TaskHints::taken)
                .orElse(List.of());
    }

    private Optional<Truth> truth(TaskDoc task) {
        return read.get(Projections.TRUTHS, Truths.key(task.benchmark(), task.frame()));
    }

    private static List<Label> labels(Truth truth) {
        var reviewed = truth.reviewedLabels();
        return reviewed == null ? List.of() : reviewed.objects();
    }

    /** Empty where the truth was changed since. */
    private static Optional<Label> find(Truth truth, LabelId id) {
        return labels(truth).stream().filter(label -> label.id().equals(id)).findFirst();
    }

    private static Hint hint(HintTaken taken, int object, Optional<Label> label, TaskDoc task) {
        var classKey = label.map(Label::classKey).orElse(null);
        return switch (taken.level()) {
            case CLASS -> new Hint(taken.number(), object, taken.level(), classKey, null, null);
            case REGION ->
                new Hint(
                        taken.number(),
                        object,
                        taken.level(),
                        classKey,
                        label.<Shape>map(l -> region(l.shape().bounds(), task)).orElse(null),
                        null);
            case OUTLINE ->
                new Hint(
                        taken.number(),
                        object,
                        taken.level(),
                        classKey,
                        null,
                        label.map(Label::shape).orElse(null));
        };
    }

    /** The cells that it touches: where it is, and not where its edge is. */
    private static Box region(Bounds bounds, TaskDoc task) {
        var cellWidth = (double) task.width() / CELLS;
        var cellHeight = (double) task.height() / CELLS;
        var left = cell(bounds.minX(), cellWidth);
        var top = cell(bounds.minY(), cellHeight);
        var right = cell(bounds.maxX(), cellWidth) + 1;
        var bottom = cell(bounds.maxY(), cellHeight) + 1;
        return new Box(left * cellWidth, top * cellHeight, (right - left) * cellWidth, (bottom - top) * cellHeight);
    }

    private static int cell(double at, double size) {
        return Math.clamp((long) Math.floor(at / size), 0, CELLS - 1);
    }
}
