package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthProposed;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthReviewed;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is the ground truth of a frame, and is it reviewed? By benchmark and frame. */
public final class Truths implements Projection<Truth> {
    public static String key(BenchmarkId benchmark, FrameId frame) {
        return benchmark + "/" + frame;
    }

    @Override
    public String name() {
        return "truths";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Truth> document() {
        return Truth.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TruthProposed.class, TruthReviewed.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case TruthProposed e -> List.of(key(e.benchmark(), e.frame()));
            case TruthReviewed e -> List.of(key(e.benchmark(), e.frame()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable Truth evolve(@Nullable Truth document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case TruthProposed e ->
                document == null
                        ? new Truth(e.frame(), e.revision(), e.labels(), e.by(), 0, null, null)
                        : new Truth(
                                e.frame(),
                                e.revision(),
                                e.labels(),
                                e.by(),
                                document.reviewedRevision(),
                                document.reviewedLabels(),
                                document.reviewedBy());
            case TruthReviewed e
            when document != null ->
                new Truth(
                        e.frame(),
                        document.revision(),
                        document.labels(),
                        document.proposedBy(),
                        e.revision(),
                        document.labels(),
                        e.by());
            default -> document;
        };
    }
}
