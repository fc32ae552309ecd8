package dev.plumbline.domain.geometry;

/**
 * The pixels that belong to an object, of a frame {@code width} × {@code height} px. A pixel is the square from its coordinates to
 * the next: pixel 0, 0 covers (0, 0) to (1, 1). Equal masks are equal values.
 */
public record Mask(int width, int height, Runs runs) implements Region {

    /** @throws IllegalArgumentException when the runs do not fill the frame exactly */
    public Mask {
        new FrameSize(width, height);
        if ((long) width * height != runs.pixels()) {
            throw new IllegalArgumentException("The runs are %d px together; a mask of %d × %d px needs %d"
                    .formatted(runs.pixels(), width, height, (long) width * height));
        }
    }

    /** @param runs lengths of alternating runs outside and inside, see {@link Runs} */
    public static Mask of(FrameSize size, int... runs) {
        return new Mask(size.width(), size.height(), Runs.of(runs));
    }

    public FrameSize size() {
        return new FrameSize(width, height);
    }

    @Override
    public ShapeKind kind() {
        return ShapeKind.MASK;
    }

    /** In px². */
    public int area() {
        return runs.inside();
    }

    @Override
    public Bounds bounds() {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        int place = 0;
        for (int run = 0; run < runs.size(); run++) {
            int end = place + runs.length(run);
            if (run % 2 == 1) {
                int first = place / height;
                int last = (end - 1) / height;
                left = Math.min(left, first);
                right = Math.max(right, last + 1);
                boolean overColumns = first < last;
                top = Math.min(top, overColumns ? 0 : place % height);
                bottom = Math.max(bottom, overColumns ? height : (end - 1) % height + 1);
            }
            place = end;
        }
        return right == 0 ? Bounds.EMPTY : new Bounds(left, top, right, bottom);
    }

    @Override
    public Polygon outline() {
        return PixelOutline.of(this);
    }
}
