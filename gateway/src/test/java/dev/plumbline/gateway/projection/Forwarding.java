package dev.plumbline.gateway.projection;

import dev.plumbline.domain.Event;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A projection that is another one but for what it overrides. */
interface Forwarding<D> extends Projection<D> {
    Projection<D> projection();

    @Override
    default String name() {
        return projection().name();
    }

    @Override
    default int version() {
        return projection().version();
    }

    @Override
    default Class<D> document() {
        return projection().document();
    }

    @Override
    default Set<Class<? extends Event>> events() {
        return projection().events();
    }

    @Override
    default List<String> keys(Event event) {
        return projection().keys(event);
    }

    @Override
    default @Nullable D evolve(@Nullable D document, String key, Recorded recorded) {
        return projection().evolve(document, key, recorded);
    }
}
