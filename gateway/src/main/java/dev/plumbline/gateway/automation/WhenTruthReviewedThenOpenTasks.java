package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthReviewed;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sequence.OpeningTasks;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;

/** Serves a frame of training projects to everyone already assigned to all of one, as soon as its ground truth is reviewed. */
final class WhenTruthReviewedThenOpenTasks implements Automation {
    private final ReadSide read;
    private final OpeningTasks opening;

    WhenTruthReviewedThenOpenTasks(ReadSide read) {
        this.read = read;
        this.opening = new OpeningTasks(read);
    }

    @Override
    public String name() {
        return "when-truth-reviewed-then-open-tasks";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TruthReviewed.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        if (!(recorded.event() instanceof TruthReviewed reviewed)) {
            return List.of();
        }
        return read.all(Projections.PROJECTS, "").stream()
                .filter(project -> project.purpose() == Purpose.TRAINING
                        && project.benchmark().equals(reviewed.benchmark()))
                .flatMap(project -> project.givenAll().stream()
                        .flatMap(annotator -> opening.open(project, annotator, reviewed.frame()).stream()))
                .toList();
    }
}
