package dev.plumbline.projections.spec;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spectest.Learner;
import dev.plumbline.domain.spectest.SpecTestEvent;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has a person read of a spec, and how did their tests go? By person and spec. What the spec says is not among it. */
public final class Learners implements Projection<Learner> {
    public static String key(PersonId person, SpecId spec) {
        return person + "/" + spec;
    }

    @Override
    public String name() {
        return "learners";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Learner> document() {
        return Learner.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                SpecTestEvent.ClauseRead.class, SpecTestEvent.AttemptStarted.class, SpecTestEvent.AttemptGraded.class);
    }

    @Override
    public List<String> keys(Event event) {
        return event instanceof SpecTestEvent e ? List.of(key(e.person(), e.spec())) : List.of();
    }

    @Override
    public @Nullable Learner evolve(@Nullable Learner document, String key, Recorded recorded) {
        return recorded.event() instanceof SpecTestEvent e
                ? (document == null ? Learner.NEW : document).after(e)
                : document;
    }
}
