package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Frames, found in one way or another. */
public final class FrameCards implements Projection<FrameCard> {
    private final String name;
    private final Function<FrameAdded, List<String>> keys;

    private FrameCards(String name, Function<FrameAdded, List<String>> keys) {
        this.name = name;
        this.keys = keys;
    }

    /** What is this frame? By frame. */
    public static FrameCards byFrame() {
        return new FrameCards("frames", e -> List.of(e.frame().value()));
    }

    /** Which frames has a dataset? By dataset and frame. */
    public static FrameCards ofDataset() {
        return new FrameCards("frames-of-dataset", e -> List.of(e.dataset() + "/" + e.frame()));
    }

    /** Which frames has a sequence? By dataset, sequence and frame. */
    public static FrameCards ofSequence() {
        return new FrameCards(
                "frames-of-sequence",
                e -> e.sequence() == null
                        ? List.of()
                        : List.of(sequence(e.dataset(), e.sequence().name()) + e.frame()));
    }

    /** What the keys of a sequence's frames begin with. A name is of any characters, so its length is told before it. */
    public static String sequence(DatasetId dataset, String sequence) {
        return dataset + "/" + sequence.length() + ":" + sequence + "/";
    }

    @Override
    public String name() {
        return name;
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
        return event instanceof FrameAdded e ? keys.apply(e) : List.of();
    }

    @Override
    public @Nullable FrameCard evolve(@Nullable FrameCard document, String key, Recorded recorded) {
        return recorded.event() instanceof FrameAdded e ? FrameCard.of(e) : document;
    }
}
