package dev.plumbline.domain.boundary;

import dev.plumbline.domain.boundary.Contour.Sample;
import dev.plumbline.domain.geometry.Polygon;
import java.util.List;

/** The boundary of a label, asked how far it is from places on the true contour. */
final class LabelBoundary {

    private final Polygon region;
    private final List<Segment> segments;

    LabelBoundary(Polygon region) {
        this.region = region;
        this.segments = region.rings().stream()
                .flatMap(ring -> Segment.of(ring).stream())
                .toList();
    }

    OffsetPoint offsetAt(Sample sample) {
        double x = sample.x();
        double y = sample.y();
        double nearestSquared = Double.POSITIVE_INFINITY;
        double dx = 0;
        double dy = 0;
        for (Segment segment : segments) {
            double share = segment.nearest(x, y);
            double toX = segment.xAt(share) - x;
            double toY = segment.yAt(share) - y;
            double squared = toX * toX + toY * toY;
            if (squared < nearestSquared && bounds(segment, share)) {
                nearestSquared = squared;
                dx = toX;
                dy = toY;
            }
        }
        double nearest = Math.hypot(dx, dy);
        if (nearest == 0) {
            return new OffsetPoint(x, y, sample.outX(), sample.outY(), 0, sample.alongPx(), sample.ring());
        }
        double px = region.contains(x, y) ? nearest : -nearest;
        return new OffsetPoint(x, y, dx / px, dy / px, px, sample.alongPx(), sample.ring());
    }

    /** Only where parts overlap or touch can an edge lie inside the region. */
    private boolean bounds(Segment segment, double share) {
        return region.parts().size() == 1 || segment.side(region, share) != 0;
    }
}
