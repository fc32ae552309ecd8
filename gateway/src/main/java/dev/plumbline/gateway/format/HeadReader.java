package dev.plumbline.gateway.format;

import org.jspecify.annotations.Nullable;

/** Of a file that says which classes there are, and has no frames. */
public record HeadReader(Head head) implements FrameReader {

    @Override
    public @Nullable Frame next() {
        return null;
    }
}
