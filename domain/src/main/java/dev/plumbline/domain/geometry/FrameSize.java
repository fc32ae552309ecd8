package dev.plumbline.domain.geometry;

/** Width and height of a frame in image px; both at least 1. */
public record FrameSize(int width, int height) {

    public FrameSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A frame is at least 1 × 1 px, not " + width + " × " + height);
        }
    }

    public int longerSide() {
        return Math.max(width, height);
    }
}
