package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.score.ScoreCommand.RecordScore;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.batch.BatchesOfPeople;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures every submission against the reviewed ground truth with its project's latest scoring function. */
final class WhenTaskSubmittedThenScore implements Automation {
    private static final Logger LOG = LoggerFactory.getLogger(WhenTaskSubmittedThenScore.class);

    private final ReadSide read;
    private final Timer time;

    WhenTaskSubmittedThenScore(ReadSide read, MeterRegistry meters) {
        this.read = read;
        this.time = Timer.builder("plumbline.scoring")
                .description("Comparing one submission with the ground truth")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    @Override
    public String name() {
        return "when-task-submitted-then-score";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TaskSubmitted.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return recorded.event() instanceof TaskSubmitted submitted ? score(submitted) : List.of();
    }

    private List<Command> score(TaskSubmitted e) {
        var graded = GradedFrame.of(e, read);
        if (graded.isEmpty() && !isLive(e)) {
            LOG.warn(
                    "Task {} was submitted, but frame {} has no reviewed truth; it is neither scored nor compared",
                    e.task(),
                    e.frame());
        }
        return graded.stream()
                .<Command>map(frame ->
                        new RecordScore(e.task(), e.project(), frame.revision(), score(e, frame), isPractised(e)))
                .toList();
    }

    private boolean isPractised(TaskSubmitted e) {
        return read.get(Projections.BATCHES, BatchesOfPeople.key(e.project(), e.annotator()))
                .flatMap(batches -> batches.drill(e.frame()))
                .isPresent();
    }

    private boolean isLive(TaskSubmitted e) {
        return read.get(Projections.PROJECTS, e.project().value())
                .filter(project -> project.purpose() == Purpose.LIVE)
                .isPresent();
    }

    private FrameScore score(TaskSubmitted e, GradedFrame frame) {
        var work = new FrameToScore(frame.truth(), e.labels(), frame.size());
        return Objects.requireNonNull(time.record(
                () -> Scorer.score(work, frame.ontology(), frame.project().currentScoring())));
    }
}
