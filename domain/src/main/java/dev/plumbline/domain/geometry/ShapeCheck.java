package dev.plumbline.domain.geometry;

import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/**
 * Whether a shape may be used on a frame. Rules, in the order they are tried: every number finite; a polygon has a part; at
 * most {@link #MAX_VERTICES} vertices; at least three different vertices in each ring, width and height of a box above 0;
 * no vertex further outside the frame than the {@link #marginPx margin}; some area enclosed.
 *
 * <p>A ring that crosses itself is not a fault: it means what the even-odd rule says (see {@link Ring}).
 */
public final class ShapeCheck {

    /** Vertices of all rings of a shape together. */
    public static final int MAX_VERTICES = 10_000;

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
        };
    }

    private static Optional<Invalid> boxFault(double width, double height, Shape box, FrameSize frame) {
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
            int distinct = distinctVertices(ring);
            if (distinct < 3) {
                return Optional.of(new Invalid.TooFewVertices(number, distinct));
            }
            number++;
        }
        return Optional.empty();
    }

    private static int distinctVertices(Ring ring) {
        return (int) IntStream.range(0, ring.size())
                .mapToObj(i -> new Point(ring.x(i) + 0.0, ring.y(i) + 0.0)) // -0.0 and 0.0 are one place
                .distinct()
                .limit(3)
                .count();
    }

    private static Optional<Invalid> outsideFrame(Polygon polygon, FrameSize frame) {
        double margin = marginPx(frame);
        for (Ring ring : polygon.rings()) {
            for (int i = 0; i < ring.size(); i++) {
                double x = ring.x(i);
                double y = ring.y(i);
                if (x < -margin || y < -margin || x > frame.width() + margin || y > frame.height() + margin) {
                    return Optional.of(new Invalid.OutsideFrame(x, y, frame, margin));
                }
            }
        }
        return Optional.empty();
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
