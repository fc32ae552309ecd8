package dev.plumbline.domain.scoring;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Point;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.label.Label;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What nobody is asked for, so that a label on it is neither right nor spurious: objects too small, and what is inside a crowd (COCO
 * detection evaluation: {@code iscrowd} and area ranges).
 */
final class Unasked {

    /** A label belongs to a crowd when at least this share of it lies inside. */
    private static final double MOSTLY = 0.5;

    private final List<Label> crowds;
    private final Map<LabelId, Double> areasPx2;
    private final double belowPx2;
    private final RegionSimilarity regions;

    Unasked(FrameToScore work, double belowPx2, RegionSimilarity regions) {
        this.crowds = work.crowds();
        this.areasPx2 = work.areasPx2();
        this.belowPx2 = belowPx2;
        this.regions = regions;
    }

    /** Of what covers no area nothing is too small, unless its area is given. */
    boolean isTooSmall(Label label) {
        if (belowPx2 <= 0) {
            return false;
        }
        Double given = areasPx2.get(label.id());
        return given != null
                ? given < belowPx2
                : label.shape() instanceof Region region && Overlap.area(region) < belowPx2;
    }

    boolean isInCrowd(Label label) {
        return crowds.stream()
                .anyMatch(crowd -> label.classKey().equals(crowd.classKey())
                        && crowd.shape() instanceof Region region
                        && isMostlyInside(label, region));
    }

    private boolean isMostlyInside(Label label, Region crowd) {
        return switch (label.shape()) {
            case Region region -> {
                if (!regions.canOverlap(region, crowd)) {
                    yield false;
                }
                Overlap overlap = regions.overlap(region, crowd);
                yield overlap.first() > 0 && overlap.both() >= MOSTLY * overlap.first();
            }
            case Polyline line ->
                isMostlyInside(
                        IntStream.range(0, line.points().size())
                                .mapToObj(line.points()::vertex)
                                .toList(),
                        crowd);
            case Keypoints keypoints ->
                isMostlyInside(
                        keypoints.points().stream()
                                .filter(Keypoint::hasPlace)
                                .map(point -> new Point(point.x(), point.y()))
                                .toList(),
                        crowd);
        };
    }

    private static boolean isMostlyInside(List<Point> points, Region crowd) {
        Bounds bounds = crowd.bounds();
        Polygon outline = crowd.outline();
        long inside = points.stream()
                .filter(point -> bounds.touches(new Bounds(point.x(), point.y(), point.x(), point.y()))
                        && outline.contains(point.x(), point.y()))
                .count();
        return !points.isEmpty() && inside >= MOSTLY * points.size();
    }
}
