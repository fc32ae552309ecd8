package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.score.ScoreCommand.RecordScore;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.catalogue.Truths;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
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
    public List<Command> react(Event event) {
        return event instanceof TaskSubmitted submitted ? score(submitted) : List.of();
    }

    private List<Command> score(TaskSubmitted e) {
        var project = read.get(Projections.PROJECTS, e.project().value()).orElseThrow();
        var truth = read.get(Projections.TRUTHS, Truths.key(e.benchmark(), e.frame()));
        var reviewed = truth.map(t -> t.reviewedLabels());
        if (truth.isEmpty() || reviewed.isEmpty()) {
            LOG.warn(
                    "Task {} was submitted, but frame {} has no reviewed truth; it is not scored", e.task(), e.frame());
            return List.of();
        }
        var ontology = read.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(project.ontology(), project.ontologyVersion()))
                .orElseThrow();
        var score = time.record(() -> Scorer.score(reviewed.get(), e.labels(), ontology, project.currentScoring()));
        return score == null
                ? List.of()
                : List.of(new RecordScore(e.task(), e.project(), truth.get().reviewedRevision(), score));
    }
}
