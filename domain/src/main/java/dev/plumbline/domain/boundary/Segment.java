package dev.plumbline.domain.boundary;

import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import java.util.ArrayList;
import java.util.List;

/** One edge of an outline, image px; never without length. */
record Segment(double x0, double y0, double x1, double y1) {

    /** How far beside an edge to look for its inside. Far less than the way from its ends, so that sharp corners do no harm. */
    private static final double BESIDE_PX = 1e-6;

    private static final double FROM_ENDS_PX = 1e-3;

    /** Edges of the ring in its order. */
    static List<Segment> of(Ring ring) {
        List<Segment> segments = new ArrayList<>(ring.size());
        for (int i = 0; i < ring.size(); i++) {
            int j = (i + 1) % ring.size();
            Segment segment = new Segment(ring.x(i), ring.y(i), ring.x(j), ring.y(j));
            if (segment.length() > 0) {
                segments.add(segment);
            }
        }
        return segments;
    }

    double length() {
        return Math.hypot(x1 - x0, y1 - y0);
    }

    /** @param share of the way from its first end to its second, 0 to 1 */
    double xAt(double share) {
        return x0 + share * (x1 - x0);
    }

    double yAt(double share) {
        return y0 + share * (y1 - y0);
    }

    /** Unit vector to the left of the way along it, on screen. */
    double leftX() {
        return (y1 - y0) / length();
    }

    double leftY() {
        return (x0 - x1) / length();
    }

    /** Share of the way along it at which it is nearest to a place. */
    double nearest(double x, double y) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        return Math.clamp(((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy), 0, 1);
    }

    /** 1 when the region is on its right at this place and not on its left, -1 when the other way round, 0 when it bounds nothing. */
    int side(Polygon region, double share) {
        double margin = Math.min(0.5, FROM_ENDS_PX / length());
        double inner = Math.clamp(share, margin, 1 - margin);
        double x = xAt(inner);
        double y = yAt(inner);
        boolean left = region.contains(x + BESIDE_PX * leftX(), y + BESIDE_PX * leftY());
        boolean right = region.contains(x - BESIDE_PX * leftX(), y - BESIDE_PX * leftY());
        return (right ? 1 : 0) - (left ? 1 : 0);
    }
}
