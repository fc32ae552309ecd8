package dev.plumbline.gateway.projection;

import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import org.jspecify.annotations.Nullable;

/** A projection with a bug: it cannot fold a completed review. */
record Failing<D>(Projection<D> projection) implements Forwarding<D> {
    static final RuntimeException WHY = new ArithmeticException("a bug in a fold");

    @Override
    public @Nullable D evolve(@Nullable D document, String key, Recorded recorded) {
        if (recorded.event() instanceof ReviewCompleted) {
            throw WHY;
        }
        return Forwarding.super.evolve(document, key, recorded);
    }
}
