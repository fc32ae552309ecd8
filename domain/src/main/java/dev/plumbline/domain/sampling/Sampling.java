package dev.plumbline.domain.sampling;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionRaised;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionSettled;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.RampNumbersSet;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.sampling.SamplingCommand.CommitDraw;
import dev.plumbline.domain.sampling.SamplingCommand.DeclareSeedLost;
import dev.plumbline.domain.sampling.SamplingCommand.RevealDraw;
import dev.plumbline.domain.sampling.SamplingCommand.SampleSubmission;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SeedLost;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drawing what is reviewed. A seed is committed to before it draws, draws until its week is over, and is revealed then; what it
 * draws follows from it and the task alone, and the share from the annotator's standing and the project's numbers.
 */
public final class Sampling implements Decider<SamplingCommand, Sampling.State> {

    /**
     * @param rounds     of the week, by number
     * @param submitted  whose submission it is; null while there is none
     * @param stages     of the annotator, by skill
     * @param suspicions in this project, not settled
     */
    public record State(
            boolean live,
            RampNumbers numbers,
            Map<Integer, Round> rounds,
            @Nullable PersonId submitted,
            boolean sampled,
            Map<SkillId, Stage> stages,
            Set<SkillId> suspicions) {

        private State with(int round, Round is) {
            var next = new HashMap<>(rounds);
            next.put(round, is);
            return new State(live, numbers, Map.copyOf(next), submitted, sampled, stages, suspicions);
        }

        private State with(SkillId skill, boolean suspected) {
            var next = new HashSet<>(suspicions);
            if (suspected) {
                next.add(skill);
            } else {
                next.remove(skill);
            }
            return new State(live, numbers, rounds, submitted, sampled, stages, Set.copyOf(next));
        }
    }

    /** @param over revealed or lost */
    public record Round(String commitment, boolean over, boolean lost) {}

    @Override
    public Class<SamplingCommand> commands() {
        return SamplingCommand.class;
    }

    @Override
    public State initial() {
        return new State(false, RampNumbers.DEFAULT, Map.of(), null, false, Map.of(), Set.of());
    }

    @Override
    public Boundary boundary(SamplingCommand command) {
        var draw = Boundary.of(
                        Tag.draw(command.project(), command.week().value()),
                        DrawCommitted.class,
                        DrawRevealed.class,
                        SeedLost.class)
                .and(Tag.project(command.project()), ProjectCreated.class);
        return command instanceof SampleSubmission sample ? withAnnotator(draw, sample) : draw;
    }

    private static Boundary withAnnotator(Boundary draw, SampleSubmission c) {
        var all = draw.and(Tag.project(c.project()), RampNumbersSet.class)
                .and(Tag.task(c.task()), TaskSubmitted.class, SubmissionSampled.class);
        for (var skill : c.skills()) {
            all = all.and(Tag.standing(c.annotator(), skill), StageEntered.class)
                    .and(Tag.trend(c.project(), c.annotator(), skill), SuspicionRaised.class, SuspicionSettled.class);
        }
        return all;
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case ProjectCreated e ->
                new State(
                        e.purpose() == Purpose.LIVE,
                        s.numbers,
                        s.rounds,
                        s.submitted,
                        s.sampled,
                        s.stages,
                        s.suspicions);
            case RampNumbersSet e ->
                new State(s.live, e.numbers(), s.rounds, s.submitted, s.sampled, s.stages, s.suspicions);
            case DrawCommitted e -> s.with(e.round(), new Round(e.commitment(), false, false));
            case DrawRevealed e -> s.with(e.round(), new Round(e.seed().commitment(), true, false));
            case SeedLost e -> s.with(e.round(), new Round("", true, true));
            case TaskSubmitted e ->
                new State(s.live, s.numbers, s.rounds, e.annotator(), s.sampled, s.stages, s.suspicions);
            case SubmissionSampled _ ->
                new State(s.live, s.numbers, s.rounds, s.submitted, true, s.stages, s.suspicions);
            case StageEntered e -> {
                var stages = new HashMap<>(s.stages);
                stages.put(e.skill(), e.stage());
                yield new State(s.live, s.numbers, s.rounds, s.submitted, s.sampled, Map.copyOf(stages), s.suspicions);
            }
            case SuspicionRaised e -> s.with(e.skill(), true);
            case SuspicionSettled e -> s.with(e.skill(), false);
            default -> s;
        };
    }

    @Override
    public Decision decide(SamplingCommand command, State s) {
        if (!s.live) {
            return Decision.reject(new SamplingRejection.NothingToDraw(command.project()));
        }
        return switch (command) {
            case CommitDraw c -> commit(c, s);
            case SampleSubmission c -> sample(c, s);
            case RevealDraw c -> reveal(c, s);
            case DeclareSeedLost c -> lost(c, s);
        };
    }

    private static Decision commit(CommitDraw c, State s) {
        var round = s.rounds.get(c.round());
        if (round == null) {
            return inTurn(c, s)
                    ? Decision.accept(new DrawCommitted(
                            c.project(), c.week(), c.round(), c.seed().commitment()))
                    : outOfTurn(c);
        }
        return round.over || round.commitment.equals(c.seed().commitment()) ? Decision.alreadyDone() : differs(c);
    }

    private static Decision sample(SampleSubmission c, State s) {
        if (s.submitted == null || !s.submitted.equals(c.annotator())) {
            return Decision.reject(new SamplingRejection.NotSubmitted(c.task()));
        }
        if (s.sampled) {
            return Decision.alreadyDone();
        }
        var events = new ArrayList<Event>();
        var round = s.rounds.get(c.round());
        if (round == null) {
            if (!inTurn(c, s)) {
                return outOfTurn(c);
            }
            events.add(
                    new DrawCommitted(c.project(), c.week(), c.round(), c.seed().commitment()));
        } else if (round.over) {
            return Decision.reject(
                    new SamplingRejection.DrawOver(c.project(), c.week().value(), c.round()));
        } else if (!round.commitment.equals(c.seed().commitment())) {
            return differs(c);
        }
        var rate = ReviewShare.of(s.numbers.production(), c.skills(), s.stages, !s.suspicions.isEmpty());
        events.add(new SubmissionSampled(
                c.task(),
                c.project(),
                c.annotator(),
                c.week(),
                c.round(),
                rate.share(),
                rate.cause(),
                c.seed().drawOf(c.task()) < rate.share()));
        return new Decision.Accepted(events);
    }

    private static Decision reveal(RevealDraw c, State s) {
        if (c.now().isBefore(c.week().end())) {
            return Decision.reject(
                    new SamplingRejection.WeekNotOver(c.project(), c.week().value()));
        }
        var round = s.rounds.get(c.round());
        if (round == null) {
            return outOfTurn(c);
        }
        if (round.over) {
            return Decision.alreadyDone();
        }
        return round.commitment.equals(c.seed().commitment())
                ? Decision.accept(new DrawRevealed(c.project(), c.week(), c.round(), c.seed()))
                : differs(c);
    }

    private static Decision lost(DeclareSeedLost c, State s) {
        var round = s.rounds.get(c.round());
        if (round == null) {
            return outOfTurn(c);
        }
        return round.over ? Decision.alreadyDone() : Decision.accept(new SeedLost(c.project(), c.week(), c.round()));
    }

    /** The first round begins by itself, another only once the seed of the one before is lost. */
    private static boolean inTurn(SamplingCommand c, State s) {
        var before = s.rounds.get(c.round() - 1);
        return c.round() == 1 || before != null && before.lost;
    }

    private static Decision outOfTurn(SamplingCommand c) {
        return Decision.reject(
                new SamplingRejection.RoundOutOfTurn(c.project(), c.week().value(), c.round()));
    }

    private static Decision differs(SamplingCommand c) {
        return Decision.reject(
                new SamplingRejection.SeedDiffers(c.project(), c.week().value(), c.round()));
    }
}
