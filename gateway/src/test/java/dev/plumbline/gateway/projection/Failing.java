package dev.plumbline.gateway.projection;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A projection with a bug: it cannot fold a completed review. */
record Failing<D>(Projection<D> projection) implements Projection<D> {
    static final RuntimeException WHY = new ArithmeticException("a bug in a fold");

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public int version() {
        return projection.version();
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
        if (recorded.event() instanceof ReviewCompleted) {
            throw WHY;
        }
        return projection.evolve(document, key, recorded);
    }
}
