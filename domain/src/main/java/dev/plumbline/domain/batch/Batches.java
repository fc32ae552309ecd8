package dev.plumbline.domain.batch;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.batch.BatchCommand.DrawBatch;
import dev.plumbline.domain.batch.BatchCommand.GradeBatch;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Drawing frames for a person: one batch after the other, and never a frame again. */
public final class Batches implements Decider<BatchCommand, Batches.State> {

    /**
     * What a person was given in a project.
     *
     * @param batches by id, in order
     * @param graded  of them
     */
    public record State(Map<String, BatchDrawn> batches, Set<String> graded) {}

    @Override
    public Class<BatchCommand> commands() {
        return BatchCommand.class;
    }

    @Override
    public State initial() {
        return new State(Map.of(), Set.of());
    }

    @Override
    public Boundary boundary(BatchCommand c) {
        return Boundary.of(Tag.assignment(c.project(), c.person()), BatchDrawn.class, BatchGraded.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case BatchDrawn e -> {
                var batches = new LinkedHashMap<>(s.batches);
                batches.put(e.batch().value(), e);
                yield new State(batches, s.graded);
            }
            case BatchGraded e -> {
                var graded = new HashSet<>(s.graded);
                graded.add(e.batch().value());
                yield new State(s.batches, graded);
            }
            default -> s;
        };
    }

    @Override
    public Decision decide(BatchCommand command, State s) {
        return switch (command) {
            case DrawBatch c -> draw(c, s);
            case GradeBatch c -> grade(c, s);
        };
    }

    private static Decision draw(DrawBatch c, State s) {
        if (s.batches.containsKey(c.batch().value())) {
            return Decision.alreadyDone();
        }
        for (var drawn : s.batches.values()) {
            if (drawn.purpose() == c.purpose()
                    && !s.graded.contains(drawn.batch().value())) {
                return Decision.reject(new BatchRejection.BatchOpen(c.person(), c.project(), drawn.batch()));
            }
        }
        var given = new HashSet<FrameId>();
        s.batches.values().forEach(drawn -> given.addAll(drawn.frames()));
        var again = c.frames().stream().filter(given::contains).toList();
        return again.isEmpty()
                ? Decision.accept(new BatchDrawn(
                        c.batch(), c.person(), c.project(), c.purpose(), c.spec(), c.version(), c.frames(), c.on()))
                : Decision.reject(new BatchRejection.FramesGivenAlready(c.person(), again));
    }

    private static Decision grade(GradeBatch c, State s) {
        var drawn = s.batches.get(c.batch().value());
        if (drawn == null) {
            return Decision.reject(new BatchRejection.BatchUnknown(c.batch()));
        }
        return s.graded.contains(c.batch().value())
                ? Decision.alreadyDone()
                : Decision.accept(new BatchGraded(
                        c.batch(),
                        c.person(),
                        c.project(),
                        drawn.purpose(),
                        drawn.spec(),
                        drawn.version(),
                        c.results(),
                        c.on()));
    }
}
