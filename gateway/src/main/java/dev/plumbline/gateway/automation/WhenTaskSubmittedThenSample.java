package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sampling.Sampler;
import dev.plumbline.gateway.sampling.Seeds;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;

/** Draws whether a submission of live work is reviewed. */
final class WhenTaskSubmittedThenSample implements Automation {
    private final ReadSide read;
    private final Sampler sampler;

    WhenTaskSubmittedThenSample(ReadSide read, Seeds seeds) {
        this.read = read;
        this.sampler = new Sampler(read, seeds);
    }

    @Override
    public String name() {
        return "when-task-submitted-then-sample";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TaskSubmitted.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return recorded.event() instanceof TaskSubmitted e
                ? read.get(Projections.PROJECTS, e.project().value()).stream()
                        .filter(project -> project.purpose() == Purpose.LIVE)
                        .map(project -> sampler.sample(project, e.task(), e.annotator(), IsoWeek.of(recorded.at())))
                        .toList()
                : List.of();
    }
}
