package dev.plumbline.domain.score;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.score.ScoreCommand.OpenDivergence;
import dev.plumbline.domain.score.ScoreCommand.RecordScore;
import dev.plumbline.domain.score.ScoreEvent.DivergenceOpened;
import dev.plumbline.domain.score.ScoreEvent.ScoreReleased;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A submission has one score per scoring version and truth revision, however often scoring it is asked for; and once a
 * project's scoring was changed, nothing in it is scored with a version before.
 */
public final class Scores implements Decider<ScoreCommand, Scores.State> {

    public record Scored(ScoringVersion scoring, int truthRevision) {}

    public record State(
            @Nullable TaskSubmitted submitted,
            Set<Scored> scored,
            boolean released,
            boolean opened,
            Release release,
            @Nullable ScoringVersion scoring) {}

    @Override
    public Class<ScoreCommand> commands() {
        return ScoreCommand.class;
    }

    @Override
    public State initial() {
        return new State(null, Set.of(), false, false, Release.AFTER_REVIEW, null);
    }

    @Override
    public Boundary boundary(ScoreCommand command) {
        return switch (command) {
            case RecordScore c ->
                Boundary.of(Tag.task(c.task()), TaskSubmitted.class, SubmissionScored.class, ScoreReleased.class)
                        .and(Tag.project(c.project()), ProjectCreated.class, ScoringSet.class);
            case OpenDivergence c ->
                Boundary.of(Tag.task(c.task()), TaskSubmitted.class, ScoreReleased.class, DivergenceOpened.class);
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case TaskSubmitted e -> new State(e, s.scored, s.released, s.opened, s.release, s.scoring);
            case SubmissionScored e -> {
                var scored = new HashSet<>(s.scored);
                scored.add(new Scored(e.score().scoring(), e.truthRevision()));
                yield new State(s.submitted, Set.copyOf(scored), s.released, s.opened, s.release, s.scoring);
            }
            case ScoreReleased _ -> new State(s.submitted, s.scored, true, s.opened, s.release, s.scoring);
            case DivergenceOpened _ -> new State(s.submitted, s.scored, s.released, true, s.release, s.scoring);
            case ProjectCreated e -> new State(s.submitted, s.scored, s.released, s.opened, e.release(), s.scoring);
            case ScoringSet e ->
                new State(
                        s.submitted,
                        s.scored,
                        s.released,
                        s.opened,
                        s.release,
                        e.scoring().id());
            default -> s;
        };
    }

    @Override
    public Decision decide(ScoreCommand command, State s) {
        return switch (command) {
            case RecordScore c -> record(c, s);
            case OpenDivergence c -> open(c, s);
        };
    }

    private static Decision record(RecordScore c, State s) {
        var submitted = s.submitted;
        if (submitted == null || !submitted.project().equals(c.project())) {
            return Decision.reject(new ScoreRejection.NotSubmitted(c.task(), c.project()));
        }
        if (s.scored.contains(new Scored(c.score().scoring(), c.truthRevision()))) {
            return Decision.alreadyDone();
        }
        var latest = s.scoring;
        if (latest != null && !latest.equals(c.score().scoring())) {
            var with = c.score().scoring();
            return Decision.reject(
                    new ScoreRejection.ScoringChanged(c.task(), with.name(), with.version(), latest.version()));
        }
        var scored = new SubmissionScored(
                c.task(), submitted.project(), submitted.annotator(), c.truthRevision(), c.score());
        boolean atOnce = s.release == Release.AFTER_SCORING || c.practised();
        return atOnce && !s.released
                ? Decision.accept(scored, new ScoreReleased(c.task(), submitted.project(), submitted.annotator()))
                : Decision.accept(scored);
    }

    private static Decision open(OpenDivergence c, State s) {
        if (s.submitted == null || !s.released || !s.submitted.annotator().equals(c.by())) {
            return Decision.reject(new ScoreRejection.NotReleased(c.task()));
        }
        return s.opened ? Decision.alreadyDone() : Decision.accept(new DivergenceOpened(c.task(), c.by()));
    }
}
