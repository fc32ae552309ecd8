package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which frames has a sequence? By dataset, sequence and frame. */
public final class FramesOfSequence implements Projection<FrameCard> {
    /** What the keys of a sequence's frames begin with. A name is of any characters, so its length is told before it. */
    public static String prefix(DatasetId dataset, String sequence) {
        return dataset + "/" + sequence.length() + ":" + sequence + "/";
    }

    @Override
    public String name() {
        return "frames-of-sequence";
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
            case FrameAdded e
            when e.sequence() != null ->
                List.of(prefix(e.dataset(), e.sequence().name()) + e.frame());
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
