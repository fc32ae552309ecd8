package dev.plumbline.domain.boundary;

import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import java.util.ArrayList;
import java.util.List;

/**
 * Places at equal distances along the contour of a region: one per px, but at least {@value #FEWEST} and at most {@value #MOST} in
 * all. An edge that has the region on both sides (between two parts that touch, or inside another part) is no contour.
 */
final class Contour {

    static final int FEWEST = 72;
    static final int MOST = 720;

    /** A place on the contour and the unit vector from it out of the region. */
    record Sample(double x, double y, double outX, double outY, double alongPx, int ring) {}

    private final Polygon region;
    private final double stepPx;

    private Contour(Polygon region) {
        this.region = region;
        double perimeter = region.rings().stream()
                .flatMap(ring -> Segment.of(ring).stream())
                .mapToDouble(Segment::length)
                .sum();
        this.stepPx = perimeter / Math.clamp(Math.round(perimeter), FEWEST, MOST);
    }

    /** Ring by ring, in the region's order; each clockwise on screen from 12 o'clock. */
    static List<List<Sample>> samples(Polygon region) {
        Contour contour = new Contour(region);
        List<List<Sample>> rings = new ArrayList<>();
        List<Ring> outlines = region.rings();
        for (int number = 0; number < outlines.size(); number++) {
            Ring ring = outlines.get(number);
            List<Segment> segments = Segment.of(ring);
            if (!segments.isEmpty()) {
                rings.add(contour.along(clockwise(segments), ring.bounds(), number));
            }
        }
        return rings;
    }

    private List<Sample> along(List<Segment> segments, Bounds bounds, int number) {
        double length = segments.stream().mapToDouble(Segment::length).sum();
        long count = Math.max(1, Math.round(length / stepPx));
        double start = twelveOClock(segments, bounds);
        List<Sample> samples = new ArrayList<>();
        int place = 0;
        double before = 0;
        for (int i = 0; i < count; i++) {
            double along = i * length / count;
            double target = start + along;
            while (target - before > segments.get(place).length()) {
                before += segments.get(place).length();
                place = (place + 1) % segments.size();
            }
            Segment segment = segments.get(place);
            double share = (target - before) / segment.length();
            int side = segment.side(region, share);
            if (side != 0) {
                samples.add(new Sample(
                        segment.xAt(share),
                        segment.yAt(share),
                        side * segment.leftX(),
                        side * segment.leftY(),
                        along,
                        number));
            }
        }
        return samples;
    }

    /** Way along the ring to its topmost place straight above the middle of its bounds. */
    private static double twelveOClock(List<Segment> segments, Bounds bounds) {
        double middle = (bounds.minX() + bounds.maxX()) / 2;
        double top = Double.POSITIVE_INFINITY;
        double along = 0;
        double before = 0;
        for (Segment segment : segments) {
            double width = segment.x1() - segment.x0();
            double share = width == 0 ? 0 : (middle - segment.x0()) / width;
            if (share >= 0 && share <= 1 && (width != 0 || segment.x0() == middle) && segment.yAt(share) < top) {
                top = segment.yAt(share);
                along = before + share * segment.length();
            }
            before += segment.length();
        }
        return along;
    }

    private static List<Segment> clockwise(List<Segment> segments) {
        double twiceArea = 0;
        for (Segment s : segments) {
            twiceArea += s.x0() * s.y1() - s.x1() * s.y0();
        }
        return twiceArea >= 0
                ? segments
                : segments.reversed().stream()
                        .map(s -> new Segment(s.x1(), s.y1(), s.x0(), s.y0()))
                        .toList();
    }
}
