package dev.plumbline.domain.recalculation;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.scoring.ScoringVersion;
import org.jspecify.annotations.Nullable;

/** A recalculation begins when a scoring is set and is finished once; a later scoring supersedes it. */
public final class Recalculations implements Decider<FinishRecalculation, Recalculations.State> {

    public record State(@Nullable ScoringVersion latest, boolean finished) {}

    @Override
    public Class<FinishRecalculation> commands() {
        return FinishRecalculation.class;
    }

    @Override
    public State initial() {
        return new State(null, false);
    }

    @Override
    public Boundary boundary(FinishRecalculation c) {
        return Boundary.of(Tag.project(c.project()), ScoringSet.class, RecalculationFinished.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case ScoringSet e -> new State(e.scoring().id(), false);
            case RecalculationFinished _ -> new State(s.latest, true);
            default -> s;
        };
    }

    @Override
    public Decision decide(FinishRecalculation c, State s) {
        if (!c.scoring().equals(s.latest)) {
            return Decision.reject(new RecalculationRejection.Superseded(
                    c.project(), c.scoring().name(), c.scoring().version()));
        }
        return s.finished
                ? Decision.alreadyDone()
                : Decision.accept(new RecalculationFinished(c.project(), c.scoring(), c.scored(), c.unscored()));
    }
}
