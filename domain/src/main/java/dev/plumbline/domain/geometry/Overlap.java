package dev.plumbline.domain.geometry;

/**
 * How much two regions cover, in px²: each alone, and both together.
 *
 * <p>Regions are what {@link Polygon}, {@link Part} and {@link Ring} say: the union of parts, holes taken out, rings under the
 * even-odd rule. Anything goes: rings that cross themselves, parts that overlap, edges and whole outlines that coincide,
 * repeated vertices. A ring with fewer than three vertices, or a shape with a number that is not finite, covers nothing.
 *
 * <p>Two {@link Mask masks} of one frame are compared run by run: exact, whatever they cover.
 *
 * <p>Which edges cross is decided without rounding on a decimal grid over the common bounds (up to 1000 px, steps of a millionth
 * of a px; up to 10 000 px, of a hundred-thousandth); areas are summed from the coordinates as given. So coordinates with as
 * many decimals have no error but that of adding doubles; others have, where edges run along each other closer than a step, at
 * most about their length times a step.
 */
public record Overlap(double first, double second, double both) {

    private static final Overlap NONE = new Overlap(0, 0, 0);

    public static Overlap of(Region first, Region second) {
        if (first instanceof Mask a && second instanceof Mask b && a.size().equals(b.size())) {
            return new Overlap(a.area(), b.area(), RunMerge.shared(a.runs(), b.runs()));
        }
        BoundaryEdges edges = BoundaryEdges.of(finite(first.outline()), finite(second.outline()));
        return edges.isEmpty() ? NONE : new OverlapIntegral(edges).areas();
    }

    /** What one shape covers, in px²: a line and points cover nothing. */
    public static double area(Shape shape) {
        return switch (shape) {
            case Box box -> box.width() * box.height();
            case RotatedBox box -> box.width() * box.height();
            case Polygon polygon -> of(polygon, Polygon.of()).first();
            case Mask mask -> mask.area();
            case Polyline _, Keypoints _ -> 0;
        };
    }

    /** Intersection over union, 0 to 1; 0 when neither covers anything. */
    public double iou() {
        double union = first + second - both;
        return union > 0 && Double.isFinite(union) ? Math.clamp(both / union, 0, 1) : 0;
    }

    private static Polygon finite(Polygon polygon) {
        for (Ring ring : polygon.rings()) {
            if (!ring.isFinite()) {
                return Polygon.of();
            }
        }
        return polygon;
    }
}
