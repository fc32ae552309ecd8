package dev.plumbline.domain.divergence;

import dev.plumbline.domain.boundary.BoundaryOffset;
import dev.plumbline.domain.boundary.OffsetPoint;
import dev.plumbline.domain.boundary.Stretch;
import dev.plumbline.domain.geometry.Bounds;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where an outline is furthest off, as on the face of a clock around the middle of the object.
 *
 * @param px   mean signed offset there, image px
 * @param from hour, 1 to 12
 * @param to   hour, 1 to 12, clockwise after {@code from} or the same
 */
record WorstPlace(double px, int from, int to) {

    /** What belongs to the place is off by at least this share of the worst. */
    private static final double BELONGS = 0.5;

    private static final int HOURS = 12;

    static WorstPlace of(BoundaryOffset offset, Bounds bounds) {
        Stretch worst = offset.worst();
        OffsetPoint middle = offset.profile().stream()
                .min(Comparator.comparingDouble(point -> Math.hypot(point.x() - worst.x(), point.y() - worst.y())))
                .orElseThrow();
        List<OffsetPoint> ring = offset.profile().stream()
                .filter(point -> point.ring() == middle.ring())
                .toList();
        int at = ring.indexOf(middle);
        int back = reach(ring, at, -1, worst.px());
        int on = reach(ring, at, 1, worst.px());
        return new WorstPlace(
                worst.px(),
                hour(ring.get(Math.floorMod(at - back, ring.size())), bounds),
                hour(ring.get((at + on) % ring.size()), bounds));
    }

    /** Samples that belong to the place, that way; half of the ring at most. */
    private static int reach(List<OffsetPoint> ring, int at, int step, double worstPx) {
        return (int) IntStream.range(1, ring.size() / 2)
                .takeWhile(i -> {
                    double px =
                            ring.get(Math.floorMod(at + step * i, ring.size())).px();
                    return px * Math.signum(worstPx) >= BELONGS * Math.abs(worstPx);
                })
                .count();
    }

    private static int hour(OffsetPoint point, Bounds bounds) {
        double right = point.x() - (bounds.minX() + bounds.maxX()) / 2;
        double up = (bounds.minY() + bounds.maxY()) / 2 - point.y();
        int hour = Math.floorMod(Math.round(Math.atan2(right, up) / (2 * Math.PI) * HOURS), HOURS);
        return hour == 0 ? HOURS : hour;
    }

    /** "around 4 o'clock", "between 3 and 5 o'clock". */
    String where() {
        return from == to ? "around %d o'clock".formatted(from) : "between %d and %d o'clock".formatted(from, to);
    }
}
