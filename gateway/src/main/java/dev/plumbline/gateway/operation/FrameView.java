package dev.plumbline.gateway.operation;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.dataset.InSequence;
import dev.plumbline.projections.catalogue.FrameCard;
import org.jspecify.annotations.Nullable;

/** A frame as staff see it. */
record FrameView(
        FrameId id,
        String name,
        int width,
        int height,
        String mediaType,
        long bytes,
        String sha256,
        @Nullable InSequence sequence) {

    static FrameView of(FrameCard frame) {
        var image = frame.image();
        return new FrameView(
                frame.id(),
                image.name(),
                image.width(),
                image.height(),
                image.mediaType(),
                image.bytes(),
                image.sha256(),
                frame.sequence());
    }
}
