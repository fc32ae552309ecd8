package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.project.Extent;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sequence.OpeningTasks;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.catalogue.Truth;
import java.util.List;
import java.util.Set;

/** Gives a newly assigned annotator of a training project a task for every frame whose ground truth is reviewed, or back those that they had. */
final class WhenAnnotatorAssignedThenOpenTasks implements Automation {
    private final ReadSide read;
    private final OpeningTasks opening;

    WhenAnnotatorAssignedThenOpenTasks(ReadSide read) {
        this.read = read;
        this.opening = new OpeningTasks(read);
    }

    @Override
    public String name() {
        return "when-annotator-assigned-then-open-tasks";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(AnnotatorAssigned.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        if (!(recorded.event() instanceof AnnotatorAssigned assigned) || assigned.extent() != Extent.ALL) {
            return List.of();
        }
        var project = read.get(Projections.PROJECTS, assigned.project().value()).orElseThrow();
        if (project.purpose() != Purpose.TRAINING) {
            return List.of();
        }
        return read.all(Projections.TRUTHS, project.benchmark() + "/").stream()
                .filter(Truth::reviewed)
                .flatMap(truth -> opening.open(project, assigned.annotator(), truth.frame()).stream())
                .toList();
    }
}
