package dev.plumbline.domain.bias;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.score.ScoreRejection;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A submission is compared once with each revision of its truth, however often that is asked for. */
public final class Comparisons implements Decider<RecordComparison, Comparisons.State> {

    /** @param revisions of the truth that it was compared with */
    public record State(@Nullable TaskSubmitted submitted, Set<Integer> revisions) {}

    @Override
    public Class<RecordComparison> commands() {
        return RecordComparison.class;
    }

    @Override
    public State initial() {
        return new State(null, Set.of());
    }

    @Override
    public Boundary boundary(RecordComparison c) {
        return Boundary.of(Tag.task(c.task()), TaskSubmitted.class, SubmissionCompared.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case TaskSubmitted e -> new State(e, s.revisions);
            case SubmissionCompared e -> {
                var revisions = new HashSet<>(s.revisions);
                revisions.add(e.truthRevision());
                yield new State(s.submitted, Set.copyOf(revisions));
            }
            default -> s;
        };
    }

    @Override
    public Decision decide(RecordComparison c, State s) {
        var submitted = s.submitted;
        if (submitted == null || !submitted.project().equals(c.project())) {
            return Decision.reject(new ScoreRejection.NotSubmitted(c.task(), c.project()));
        }
        return s.revisions.contains(c.truthRevision())
                ? Decision.alreadyDone()
                : Decision.accept(new SubmissionCompared(
                        c.task(), submitted.project(), submitted.annotator(), c.truthRevision(), c.comparison()));
    }
}
