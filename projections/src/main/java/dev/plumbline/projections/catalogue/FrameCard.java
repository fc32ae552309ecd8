package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.dataset.InSequence;
import org.jspecify.annotations.Nullable;

/** @param sequence null for a single image */
public record FrameCard(
        FrameId id,
        DatasetId dataset,
        ImageFile image,
        @Nullable InSequence sequence) {

    static FrameCard of(FrameAdded e) {
        return new FrameCard(e.frame(), e.dataset(), e.image(), e.sequence());
    }
}
