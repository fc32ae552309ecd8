package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseProposed;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edge case and what became of it.
 *
 * @param taken    the version that settles it; null unless it was taken
 * @param declined why; null unless it was declined
 * @param settledBy null while it is open
 */
public record EdgeCaseDoc(
        EdgeCaseProposed proposed,
        Instant at,
        @Nullable SpecVersion taken,
        @Nullable String declined,
        @Nullable PersonId settledBy,
        @Nullable Instant settledAt) {

    static EdgeCaseDoc of(EdgeCaseProposed proposed, Instant at) {
        return new EdgeCaseDoc(proposed, at, null, null, null, null);
    }

    EdgeCaseDoc taken(SpecVersion version, PersonId by, Instant when) {
        return new EdgeCaseDoc(proposed, at, version, null, by, when);
    }

    EdgeCaseDoc declined(String because, PersonId by, Instant when) {
        return new EdgeCaseDoc(proposed, at, null, because, by, when);
    }
}
