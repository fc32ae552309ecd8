package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.benchmark.BenchmarkEvent.BenchmarkCreated;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which benchmarks are there? By benchmark. */
public final class Benchmarks implements Projection<BenchmarkCard> {
    @Override
    public String name() {
        return "benchmarks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BenchmarkCard> document() {
        return BenchmarkCard.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(BenchmarkCreated.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case BenchmarkCreated e -> List.of(e.benchmark().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable BenchmarkCard evolve(@Nullable BenchmarkCard document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case BenchmarkCreated e ->
                new BenchmarkCard(e.benchmark(), e.name(), e.dataset(), e.ontology(), e.ontologyVersion());
            default -> document;
        };
    }
}
