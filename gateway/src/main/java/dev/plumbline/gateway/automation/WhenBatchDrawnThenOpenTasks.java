package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sequence.OpeningTasks;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.batch.BatchesOfPeople;
import java.util.List;
import java.util.Set;

/** Gives a person the frames that were drawn for them, once they are assigned; and back, when they are so again. */
final class WhenBatchDrawnThenOpenTasks implements Automation {
    private final ReadSide read;
    private final OpeningTasks opening;

    WhenBatchDrawnThenOpenTasks(ReadSide read) {
        this.read = read;
        this.opening = new OpeningTasks(read);
    }

    @Override
    public String name() {
        return "when-batch-drawn-then-open-tasks";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(BatchDrawn.class, AnnotatorAssigned.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return switch (recorded.event()) {
            case BatchDrawn drawn -> open(drawn);
            case AnnotatorAssigned assigned ->
                read.get(Projections.BATCHES, BatchesOfPeople.key(assigned.project(), assigned.annotator())).stream()
                        .flatMap(batches -> batches.batches().stream())
                        .filter(batch -> !batch.graded())
                        .flatMap(batch -> open(batch.drawn()).stream())
                        .toList();
            default -> List.of();
        };
    }

    private List<Command> open(BatchDrawn drawn) {
        var project = read.get(Projections.PROJECTS, drawn.project().value()).orElseThrow();
        return project.annotators().contains(drawn.person())
                ? drawn.frames().stream()
                        .flatMap(frame -> opening.open(project, drawn.person(), frame).stream())
                        .toList()
                : List.of();
    }
}
