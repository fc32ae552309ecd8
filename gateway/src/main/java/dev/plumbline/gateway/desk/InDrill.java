package dev.plumbline.gateway.desk;

import dev.plumbline.domain.BatchId;
import dev.plumbline.projections.batch.PersonBatches;
import dev.plumbline.projections.task.TaskDoc;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a task is in a drill.
 *
 * @param place in the order in which to draw its frames, from 1
 * @param of    frames of the drill
 */
public record InDrill(BatchId id, int place, int of) {

    /** @param batches of the task's project and annotator */
    public static @Nullable InDrill of(Optional<PersonBatches> batches, TaskDoc task) {
        return batches.flatMap(all -> all.drill(task.frame()))
                .map(batch -> batch.drawn())
                .map(drawn -> new InDrill(
                        drawn.batch(),
                        drawn.frames().indexOf(task.frame()) + 1,
                        drawn.frames().size()))
                .orElse(null);
    }
}
