package dev.plumbline.domain.geometry;

import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/**
 * Whether a shape may be used on a frame. Rules, in the order they are tried: every number finite; a polygon has a part; at
 * most {@link #MAX_VERTICES} vertices; at least three different vertices in each ring and two in a line, a place for at least one
 * keypoint, width and height of a box above 0; no vertex further outside the frame than the {@link #marginPx margin}; some area
 * enclosed. A mask is of the frame's size, has a pixel and at most {@link #MAX_RUNS} runs.
 *
 * <p>A ring that crosses itself is not a fault: it means what the even-odd rule says (see {@link Ring}).
 */
public final class ShapeCheck {

    /** Vertices of all rings of a shape together. */
    public static final int MAX_VERTICES = 10_000;

    /** Runs of a mask. The most jagged ones of public data sets have some ten thousand. */
    public static final int MAX_RUNS = 100_000;

    private static final double MARGIN_OF_LONGER_SIDE = 0.25;

    /** Below this, in px², an area is rounding and not drawing. */
    private static final double MIN_AREA_PX2 = 1e-6;

    /** Half a disc of this radius, in px, is a hundred times the least area. */
    private static final double CLEARANCE_PX = 0.01;

    private ShapeCheck() {}

    /** How far outside the frame a vertex may lie, in px: a quarter of the longer side, for objects the frame cuts off. */
    public static double marginPx(FrameSize frame) {
        return MARGIN_OF_LONGER_SIDE * frame.longerSide();
    }

    /** The first fault, or nothing when the shape may be used. */
    public static Optional<Invalid> fault(Shape shape, FrameSize frame) {
        return switch (shape) {
            case Box box -> boxFault(box.width(), box.height(), box, frame);
            case RotatedBox box -> boxFault(box.width(), box.height(), box, frame);
            case Polygon polygon -> polygonFault(polygon, frame);
            case Mask mask -> maskFault(mask, frame);
            case Polyline polyline -> PointsCheck.fault(polyline.points(), frame);
            case Keypoints keypoints -> PointsCheck.fault(keypoints, frame);
        };
    }

    private static Optional<Invalid> boxFault(double width, double height, Region box, FrameSize frame) {
        Polygon outline = box.outline();
        return nonFinite(outline)
                .or(() -> width > 0 && height > 0
                        ? Optional.empty()
                        : Optional.of(new Invalid.NotPositive(width, height)))
                .or(() -> outsideFrame(outline, frame));
    }

    private static Optional<Invalid> polygonFault(Polygon polygon, FrameSize frame) {
        if (polygon.parts().isEmpty()) {
            return Optional.of(new Invalid.NoParts());
        }
        int vertices = polygon.vertices();
        if (vertices > MAX_VERTICES) {
            return Optional.of(new Invalid.TooManyVertices(vertices, MAX_VERTICES));
        }
        return nonFinite(polygon)
                .or(() -> tooFewVertices(polygon))
                .or(() -> outsideFrame(polygon, frame))
                .or(() -> noArea(polygon));
    }

    private static Optional<Invalid> maskFault(Mask mask, FrameSize frame) {
        if (!mask.size().equals(frame)) {
            return Optional.of(new Invalid.OtherSize(mask.size(), frame));
        }
        int runs = mask.runs().size();
        if (runs > MAX_RUNS) {
            return Optional.of(new Invalid.TooManyRuns(runs, MAX_RUNS));
        }
        return mask.area() > 0 ? Optional.empty() : Optional.of(new Invalid.NoPixel());
    }

    private static Optional<Invalid> nonFinite(Polygon polygon) {
        int number = 0;
        for (Ring ring : polygon.rings()) {
            for (int i = 0; i < ring.size(); i++) {
                if (!Double.isFinite(ring.x(i)) || !Double.isFinite(ring.y(i))) {
                    return Optional.of(new Invalid.NonFinite(number, i));
                }
            }
            number++;
        }
        return Optional.empty();
    }

    private static Optional<Invalid> tooFewVertices(Polygon polygon) {
        int number = 0;
        for (Ring ring : polygon.rings()) {
            int distinct = distinctVertices(ring, 3);
            if (distinct < 3) {
                return Optional.of(new Invalid.TooFewVertices(number, distinct));
            }
            number++;
        }
        return Optional.empty();
    }

    static int distinctVertices(Vertices vertices, int enough) {
        return (int) IntStream.range(0, vertices.size())
                .mapToObj(i -> new Point(vertices.x(i) + 0.0, vertices.y(i) + 0.0)) // -0.0 and 0.0 are one place
                .distinct()
                .limit(enough)
                .count();
    }

    private static Optional<Invalid> outsideFrame(Polygon polygon, FrameSize frame) {
        for (Ring ring : polygon.rings()) {
            for (int i = 0; i < ring.size(); i++) {
                if (isOutside(ring.x(i), ring.y(i), frame)) {
                    return Optional.of(new Invalid.OutsideFrame(ring.x(i), ring.y(i), frame, marginPx(frame)));
                }
            }
        }
        return Optional.empty();
    }

    /** Further than the margin. */
    static boolean isOutside(double x, double y, FrameSize frame) {
        double margin = marginPx(frame);
        return x < -margin || y < -margin || x > frame.width() + margin || y > frame.height() + margin;
    }

    private static Optional<Invalid> noArea(Polygon polygon) {
        return clearlyCovers(polygon) || Overlap.area(polygon) > MIN_AREA_PX2
                ? Optional.empty()
                : Optional.of(new Invalid.NoArea());
    }

    /**
     * True is certain, false is not. Around the middle of an edge that no other comes near, one side is inside, for only this
     * edge lies between the two; what half a disc covers is area enough. An area in full costs thirty times as much, and
     * every stroke is asked for it.
     */
    private static boolean clearlyCovers(Polygon polygon) {
        for (Part part : polygon.parts()) {
            if (part.holes().isEmpty() && clearanceOfLongestEdge(part.exterior()) > CLEARANCE_PX) {
                return true;
            }
        }
        return false;
    }

    /** Distance of the longest edge's middle from the nearest other edge, in px. */
    private static double clearanceOfLongestEdge(Ring ring) {
        int longest = 0;
        for (int i = 1; i < ring.size(); i++) {
            if (length(ring, i) > length(ring, longest)) {
                longest = i;
            }
        }
        int next = (longest + 1) % ring.size();
        var middle = new Coordinate((ring.x(longest) + ring.x(next)) / 2, (ring.y(longest) + ring.y(next)) / 2);
        double clearance = length(ring, longest) / 2;
        for (int i = 0; i < ring.size(); i++) {
            if (i != longest) {
                clearance = Math.min(
                        clearance,
                        Distance.pointToSegment(middle, coordinate(ring, i), coordinate(ring, (i + 1) % ring.size())));
            }
        }
        return clearance;
    }

    private static Coordinate coordinate(Ring ring, int vertex) {
        return new Coordinate(ring.x(vertex), ring.y(vertex));
    }

    private static double length(Ring ring, int edge) {
        int end = (edge + 1) % ring.size();
        return Math.hypot(ring.x(end) - ring.x(edge), ring.y(end) - ring.y(edge));
    }
}
