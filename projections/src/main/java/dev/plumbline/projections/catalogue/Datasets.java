package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.dataset.DatasetEvent;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which datasets are there? By dataset. */
public final class Datasets implements Projection<DatasetCard> {
    @Override
    public String name() {
        return "datasets";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DatasetCard> document() {
        return DatasetCard.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(DatasetCreated.class, FrameAdded.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case DatasetEvent dataset -> List.of(dataset.dataset().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable DatasetCard evolve(@Nullable DatasetCard document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case DatasetCreated e -> new DatasetCard(e.dataset(), e.name(), 0);
            case FrameAdded _
            when document != null -> new DatasetCard(document.id(), document.name(), document.frames() + 1);
            default -> document;
        };
    }
}
