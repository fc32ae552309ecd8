package dev.plumbline.projections.practice;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.practice.PracticeEvent.HintTaken;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which hints were taken on a task? By task. */
public final class HintsOfTasks implements Projection<TaskHints> {

    @Override
    public String name() {
        return "hints";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TaskHints> document() {
        return TaskHints.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(HintTaken.class);
    }

    @Override
    public List<String> keys(Event event) {
        return event instanceof HintTaken e ? List.of(e.task().value()) : List.of();
    }

    @Override
    public @Nullable TaskHints evolve(@Nullable TaskHints document, String key, Recorded recorded) {
        return recorded.event() instanceof HintTaken e
                ? Objects.requireNonNullElse(document, TaskHints.NONE).and(e)
                : document;
    }
}
