package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.gateway.live.protocol.Present;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.feedback.Note;
import dev.plumbline.projections.task.TaskDoc;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task's room shows. The annotator is in it, so nothing in it is about ground truth or what is not released, whoever
 * looks.
 */
final class CanvasView {
    static final String CARD = "card";

    record Snapshot(@Nullable TaskCard card, List<Stroke> strokes, List<Note> notes, List<Present> people) {}

    record Stroke(int number, Instant at, Change change, long position) {}

    private final LiveDocuments documents;
    private final Canvases canvases;

    CanvasView(LiveDocuments documents, Canvases canvases) {
        this.documents = documents;
        this.canvases = canvases;
    }

    @Nullable TaskCard card(TaskId id) {
        return documents.task(id).map(this::card).orElse(null);
    }

    private TaskCard card(TaskDoc task) {
        return canvases.of(task.id())
                .map(canvas -> withObjects(task, canvas))
                .orElseGet(() -> documents.cardForAnnotator(task));
    }

    private TaskCard withObjects(TaskDoc task, Canvas canvas) {
        return documents
                .cardForAnnotator(task)
                .withObjects(canvas.labels().objects().size());
    }

    Snapshot snapshot(TaskId task, List<Recorded> past, List<Present> people) {
        var strokes = past.stream()
                .filter(recorded -> recorded.event() instanceof StrokeRecorded)
                .map(CanvasView::stroke)
                .toList();
        var notes = documents.notes.get(task.value()).map(all -> all.notes()).orElse(List.of());
        return new Snapshot(card(task), strokes, notes, people);
    }

    private static Stroke stroke(Recorded recorded) {
        var stroke = (StrokeRecorded) recorded.event();
        return new Stroke(stroke.number(), recorded.at(), stroke.change(), recorded.position());
    }
}
