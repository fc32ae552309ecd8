package dev.plumbline.domain.geometry;

import java.util.Arrays;

/**
 * The pixels that a region covers by COCO's rule, so that areas and overlaps are the ones of pycocotools ({@code maskApi.c}, {@code
 * rleFrPoly}), which CVAT uses too.
 *
 * <p>Vertices are rounded to fifths of a px, and each edge is followed fifth by fifth along its longer side. Where it goes through the
 * middle of a column of pixels, what is above the edge there and what is below change sides; rows are counted from the next whole px.
 * So each ring is even-odd; a part is its exterior without its holes, a polygon the union of its parts. What lies beside the frame is
 * cut off, and a ring above or below it ends at its edge.
 */
public final class Raster {

    private static final int STEPS_PER_PX = 5;

    private static final int MIDDLE = 2;

    /** No frame is as large; an edge from further out would take minutes to follow. */
    private static final double FARTHEST_PX = 1 << 22;

    private final FrameSize frame;
    private int[] changes = new int[64];
    private int size;

    private int lastU;
    private int lastV;

    private Raster(FrameSize frame) {
        this.frame = frame;
    }

    /**
     * A mask of the frame's size is returned as it is; of another, as its outline covers this frame.
     *
     * @throws IllegalArgumentException when the frame has more than {@link Integer#MAX_VALUE} px
     */
    public static Mask of(Region region, FrameSize frame) {
        if (region instanceof Mask mask && mask.size().equals(frame)) {
            return mask;
        }
        int pixels = Math.multiplyExact(frame.width(), frame.height());
        Runs all = Runs.of(pixels);
        for (Part part : region.outline().parts()) {
            Runs covered = ring(part.exterior(), frame);
            for (Ring hole : part.holes()) {
                covered = RunMerge.without(covered, ring(hole, frame));
            }
            all = RunMerge.union(all, covered);
        }
        return new Mask(frame.width(), frame.height(), all);
    }

    /** A ring with fewer than three vertices, or with a number that is not finite, covers nothing. */
    private static Runs ring(Ring ring, FrameSize frame) {
        Raster raster = new Raster(frame);
        if (ring.size() >= 3 && ring.isFinite()) {
            raster.start(fifths(ring.x(0)), fifths(ring.y(0)));
            for (int i = 0; i < ring.size(); i++) {
                int next = (i + 1) % ring.size();
                raster.edge(fifths(ring.x(i)), fifths(ring.y(i)), fifths(ring.x(next)), fifths(ring.y(next)));
            }
        }
        return raster.runs();
    }

    private void start(int u, int v) {
        lastU = u;
        lastV = v;
    }

    /** The same places whichever way the edge runs: they are counted from the end with the lesser coordinate. */
    private void edge(int fromX, int fromY, int toX, int toY) {
        int width = Math.abs(toX - fromX);
        int height = Math.abs(toY - fromY);
        boolean isFlat = width >= height;
        int length = Math.max(width, height);
        boolean backwards = isFlat ? fromX > toX : fromY > toY;
        int x = backwards ? toX : fromX;
        int y = backwards ? toY : fromY;
        int across = isFlat ? (backwards ? fromY : toY) - y : (backwards ? fromX : toX) - x;
        double slope = length == 0 ? 0 : (double) across / length;
        for (int step = 0; step <= length; step++) {
            int along = backwards ? length - step : step;
            if (isFlat) {
                pass(x + along, rounded(y + slope * along));
            } else {
                pass(rounded(x + slope * along), y + along);
            }
        }
    }

    private void pass(int u, int v) {
        if (u != lastU) {
            int column = Math.min(u, lastU) - MIDDLE;
            int x = column / STEPS_PER_PX;
            if (column >= 0 && column % STEPS_PER_PX == 0 && x < frame.width()) {
                int y = Math.clamp(Math.ceilDiv(Math.min(v, lastV) - MIDDLE, STEPS_PER_PX), 0, frame.height());
                changes = size == changes.length ? Arrays.copyOf(changes, 2 * size) : changes;
                changes[size++] = x * frame.height() + y;
            }
        }
        start(u, v);
    }

    private Runs runs() {
        Arrays.sort(changes, 0, size);
        int[] lengths = new int[size + 1];
        int before = 0;
        for (int i = 0; i < size; i++) {
            lengths[i] = changes[i] - before;
            before = changes[i];
        }
        lengths[size] = frame.width() * frame.height() - before;
        return Runs.of(lengths);
    }

    private static int fifths(double px) {
        return rounded(STEPS_PER_PX * Math.clamp(px, -FARTHEST_PX, FARTHEST_PX));
    }

    /** Half up, and below 0 towards it, as a C program rounds by adding a half. */
    private static int rounded(double value) {
        return (int) (value + 0.5);
    }
}
