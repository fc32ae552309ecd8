package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is this frame? By frame. */
public final class Frames implements Projection<FrameCard> {
    @Override
    public String name() {
        return "frames";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<FrameCard> document() {
        return FrameCard.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(FrameAdded.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case FrameAdded e -> List.of(e.frame().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable FrameCard evolve(@Nullable FrameCard document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case FrameAdded e -> FrameCard.of(e);
            default -> document;
        };
    }
}
