package dev.plumbline.domain.practice;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.practice.PracticeEvent.HintTaken;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskRestored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.task.TaskEvent.TaskWithdrawn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hints, which give ground truth away: to its own person, in an open task of their drill, in a training project, one step after the other.
 * Frames of exams belong to no training project, so none of them is ever hinted at.
 */
public final class Hints implements Decider<TakeHint, Hints.State> {

    /**
     * @param drawn  the batch, if there is one
     * @param opened the task, if there is one
     * @param open   whether it can be drawn on
     * @param taken  the latest level of each object
     * @param number of the last hint
     */
    public record State(
            @Nullable Purpose purpose,
            @Nullable BatchDrawn drawn,
            @Nullable TaskOpened opened,
            boolean open,
            Map<LabelId, HintLevel> taken,
            int number) {
        public State {
            taken = Map.copyOf(taken);
        }
    }

    @Override
    public Class<TakeHint> commands() {
        return TakeHint.class;
    }

    @Override
    public State initial() {
        return new State(null, null, null, false, Map.of(), 0);
    }

    @Override
    public Boundary boundary(TakeHint c) {
        return Boundary.of(
                        Tag.task(c.task()),
                        TaskOpened.class,
                        TaskSubmitted.class,
                        TaskWithdrawn.class,
                        TaskRestored.class,
                        HintTaken.class)
                .and(Tag.batch(c.batch()), BatchDrawn.class)
                .and(Tag.project(c.project()), ProjectCreated.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case ProjectCreated e -> new State(e.purpose(), s.drawn, s.opened, s.open, s.taken, s.number);
            case BatchDrawn e -> new State(s.purpose, e, s.opened, s.open, s.taken, s.number);
            case TaskOpened e -> new State(s.purpose, s.drawn, e, true, s.taken, s.number);
            case TaskRestored _ -> new State(s.purpose, s.drawn, s.opened, true, s.taken, s.number);
            case TaskSubmitted _, TaskWithdrawn _ -> new State(s.purpose, s.drawn, s.opened, false, s.taken, s.number);
            case HintTaken e -> {
                var taken = new HashMap<>(s.taken);
                taken.put(e.object(), e.level());
                yield new State(s.purpose, s.drawn, s.opened, s.open, taken, e.number());
            }
            default -> s;
        };
    }

    @Override
    public Decision decide(TakeHint c, State s) {
        if (!isOwnDrill(c, s)) {
            return Decision.reject(new PracticeRejection.NoHintsHere(c.task()));
        }
        if (c.number() <= s.number) {
            return Decision.alreadyDone();
        }
        if (c.number() != s.number + 1 || c.level() != next(s.taken.get(c.object()))) {
            return Decision.reject(new PracticeRejection.HintSkipped(c.task(), s.number + 1));
        }
        return Decision.accept(new HintTaken(
                c.task(), c.project(), c.annotator(), c.batch(), c.number(), c.object(), c.truthRevision(), c.level()));
    }

    private static boolean isOwnDrill(TakeHint c, State s) {
        var drawn = s.drawn;
        var opened = s.opened;
        return s.purpose == Purpose.TRAINING
                && s.open
                && drawn != null
                && drawn.purpose() == BatchPurpose.DRILL
                && drawn.person().equals(c.annotator())
                && drawn.project().equals(c.project())
                && opened != null
                && opened.annotator().equals(c.annotator())
                && opened.project().equals(c.project())
                && drawn.frames().contains(opened.frame());
    }

    /** Null when all was given away. */
    public static @Nullable HintLevel next(@Nullable HintLevel taken) {
        return switch (taken) {
            case null -> HintLevel.CLASS;
            case CLASS -> HintLevel.REGION;
            case REGION -> HintLevel.OUTLINE;
            case OUTLINE -> null;
        };
    }
}
