package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthProposed;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What did one revision of a frame's ground truth say? By benchmark, frame and revision. A score names the revision it was
 * made with, and is shown beside that one, whatever counts now.
 */
public final class TruthRevisions implements Projection<Labels> {
    public static String key(BenchmarkId benchmark, FrameId frame, int revision) {
        return NumberedKey.of(benchmark + "/" + frame, revision);
    }

    @Override
    public String name() {
        return "truth-revisions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Labels> document() {
        return Labels.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TruthProposed.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case TruthProposed e -> List.of(key(e.benchmark(), e.frame(), e.revision()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable Labels evolve(@Nullable Labels document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case TruthProposed e -> e.labels();
            default -> document;
        };
    }
}
