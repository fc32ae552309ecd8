package dev.plumbline.gateway.projection;

import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Another version of a projection, which counts the events it folds. */
record Counting<D>(Projection<D> projection, int version, AtomicInteger count) implements Forwarding<D> {
    Counting(Projection<D> projection, int version) {
        this(projection, version, new AtomicInteger());
    }

    int folded() {
        return count.get();
    }

    @Override
    public @Nullable D evolve(@Nullable D document, String key, Recorded recorded) {
        count.incrementAndGet();
        return Forwarding.super.evolve(document, key, recorded);
    }
}
