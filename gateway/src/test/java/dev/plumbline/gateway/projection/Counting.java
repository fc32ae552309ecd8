package dev.plumbline.gateway.projection;

import dev.plumbline.domain.Event;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Another version of a projection, which counts the events it folds. */
record Counting<D>(Projection<D> projection, int version, AtomicInteger count) implements Projection<D> {
    Counting(Projection<D> projection, int version) {
        this(projection, version, new AtomicInteger());
    }

    int folded() {
        return count.get();
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public Class<D> document() {
        return projection.document();
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return projection.events();
    }

    @Override
    public List<String> keys(Event event) {
        return projection.keys(event);
    }

    @Override
    public @Nullable D evolve(@Nullable D document, String key, Recorded recorded) {
        count.incrementAndGet();
        return projection.evolve(document, key, recorded);
    }
}
