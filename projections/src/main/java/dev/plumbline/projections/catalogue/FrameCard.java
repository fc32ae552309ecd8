package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.dataset.InSequence;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** @param sequence null for a single image */
public record FrameCard(
        FrameId id,
        DatasetId dataset,
        ImageFile image,
        @Nullable InSequence sequence) {

    /** Single images by name, then each sequence as it runs. */
    public static final Comparator<FrameCard> IN_ORDER = Comparator.comparing(FrameCard::sequenceName)
            .thenComparingInt(FrameCard::number)
            .thenComparing(frame -> frame.image().name())
            .thenComparing(frame -> frame.id().value());

    private String sequenceName() {
        return sequence == null ? "" : sequence.name();
    }

    private int number() {
        return sequence == null ? 0 : sequence.number();
    }

    static FrameCard of(FrameAdded e) {
        return new FrameCard(e.frame(), e.dataset(), e.image(), e.sequence());
    }
}
