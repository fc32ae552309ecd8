package dev.plumbline.domain;

/** One frame of a dataset: an image, a video frame, a page or a slice. */
public record FrameId(String value) implements Id {
    public FrameId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
