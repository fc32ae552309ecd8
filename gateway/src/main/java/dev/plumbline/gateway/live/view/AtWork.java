package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each annotator of each project is at, summed up from where their tasks stand. Confined to one thread. */
final class AtWork {
    /**
     * @param task       drawn on last and not submitted
     * @param lastStroke on any of their canvases
     * @param openNotes  on all of their canvases
     */
    record Work(@Nullable TaskId task, @Nullable Instant lastStroke, int openNotes) {}

    private static final Work NONE = new Work(null, null, 0);

    private final Map<String, Work> work = new HashMap<>();

    Work of(ProjectId project, PersonId person) {
        return work.getOrDefault(LiveDocuments.key(project, person), NONE);
    }

    void clear() {
        work.clear();
    }

    /** @param before null when the task is new here */
    void changed(@Nullable TaskDoc before, TaskDoc after) {
        work.merge(
                LiveDocuments.key(after.project(), after.annotator()),
                next(NONE, before, after),
                (so, _) -> next(so, before, after));
    }

    private static Work next(Work so, @Nullable TaskDoc before, TaskDoc after) {
        var notes = so.openNotes + after.openNotes() - (before == null ? 0 : before.openNotes());
        var stroke = after.lastStrokeAt();
        if (stroke == null || (so.lastStroke != null && stroke.isBefore(so.lastStroke))) {
            return new Work(so.task, so.lastStroke, notes);
        }
        var drawing = after.state() == TaskState.DRAWING;
        var task = drawing ? after.id() : after.id().equals(so.task) ? null : so.task;
        return new Work(task, stroke, notes);
    }
}
