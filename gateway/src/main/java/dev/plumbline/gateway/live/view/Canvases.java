package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.room.Views.Telling;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.task.TaskDoc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The canvases that are being drawn on, as far as somebody looks at the desk. One that was begun before anybody did is
 * folded from the log, and what is drawn meanwhile is added to it. Confined to one thread.
 */
final class Canvases {
    private static final int KEPT = 2_000;

    private final Map<TaskId, Canvas> canvases = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TaskId, Canvas> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<TaskId, List<StrokeRecorded>> awaited = new HashMap<>();

    Optional<Canvas> of(TaskId task) {
        return Optional.ofNullable(canvases.get(task));
    }

    /** The canvas as a small picture shows it. */
    Optional<Labels> small(TaskDoc task) {
        return of(task.id()).map(canvas -> new SmallPicture(task.width(), task.height()).of(canvas.labels()));
    }

    /** One label of the canvas as a small picture shows it. */
    Optional<Label> small(TaskDoc task, LabelId id) {
        return of(task.id()).map(Canvas::labels).flatMap(labels -> {
            int at = labels.indexOf(id);
            return at < 0
                    ? Optional.empty()
                    : Optional.of(new SmallPicture(task.width(), task.height())
                            .of(labels.objects().get(at)));
        });
    }

    /** @param wanted whether somebody looks, so that it is worth folding what went before */
    void draw(StrokeRecorded stroke, boolean wanted, Telling telling, Runnable recalled) {
        var task = stroke.task();
        var waiting = awaited.get(task);
        if (waiting != null) {
            waiting.add(stroke);
            return;
        }
        var before = stroke.number() == 1 ? Canvas.EMPTY : canvases.get(task);
        if (before != null) {
            canvases.put(task, before.apply(stroke.change()));
        } else if (wanted) {
            recall(task, telling, recalled);
        }
    }

    /** Folds a canvas from the log unless it is known or being read. What is already in the log is not to be drawn again. */
    void recall(TaskId task, Telling telling, Runnable recalled) {
        if (!canvases.containsKey(task) && awaited.putIfAbsent(task, new ArrayList<>()) == null) {
            telling.recall(new Room.OfTask(task), past -> {
                var meanwhile = awaited.remove(task);
                if (past.isPresent() && meanwhile != null) {
                    canvases.put(task, fold(past.get(), meanwhile));
                    recalled.run();
                }
            });
        }
    }

    /** Nothing more is drawn on it. */
    void forget(TaskId task) {
        canvases.remove(task);
        awaited.remove(task);
    }

    private static Canvas fold(List<Recorded> past, List<StrokeRecorded> meanwhile) {
        var canvas = Canvas.EMPTY;
        for (Recorded recorded : past) {
            if (recorded.event() instanceof StrokeRecorded stroke) {
                canvas = canvas.apply(stroke.change());
            }
        }
        for (StrokeRecorded stroke : meanwhile) {
            canvas = canvas.apply(stroke.change());
        }
        return canvas;
    }
}
