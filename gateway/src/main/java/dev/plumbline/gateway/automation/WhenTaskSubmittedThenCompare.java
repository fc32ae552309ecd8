package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.bias.Comparison;
import dev.plumbline.domain.bias.RecordComparison;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sequence.AddedLinks;
import dev.plumbline.gateway.sequence.TaskSequence;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;

/** Lays every submission beside its truth for what is looked for in all of a person's: errors that they make again and again. */
final class WhenTaskSubmittedThenCompare implements Automation {
    private final ReadSide read;

    WhenTaskSubmittedThenCompare(ReadSide read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "when-task-submitted-then-compare";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TaskSubmitted.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return recorded.event() instanceof TaskSubmitted submitted
                ? GradedFrame.of(submitted, read).stream()
                        .<Command>map(frame -> comparison(submitted, frame))
                        .toList()
                : List.of();
    }

    private RecordComparison comparison(TaskSubmitted e, GradedFrame frame) {
        var score = Scorer.score(frame.truth(), e.labels(), frame.ontology(), Comparison.PAIRING);
        var comparison = Comparison.of(e.task().value(), frame.truth(), e.labels(), score);
        var links = TaskSequence.of(read, e.project(), e.benchmark(), e.annotator(), e.frame())
                .flatMap(sequence -> sequence.submission(sequence.places().get(sequence.at()))
                        .map(submission -> AddedLinks.of(sequence, submission, frame.ontology())));
        return new RecordComparison(
                e.task(),
                e.project(),
                frame.revision(),
                links.map(tally -> comparison.withTracks(tally.links(), tally.switches()))
                        .orElse(comparison));
    }
}
