package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Line;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.Vertices;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * A canvas as a small picture shows it: outlines within a tolerance (Douglas–Peucker) and coordinates in whole px; a
 * mask as the outline of its pixels; no answers about objects.
 */
final class SmallPicture {
    /** A picture this many px wide or high loses nothing that can be seen. */
    private static final double SMALL_PX = 240;

    /** Fewer than this are not worth thinning out. */
    private static final int MANY_VERTICES = 12;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final double tolerancePx;

    SmallPicture(int width, int height) {
        tolerancePx = Math.max(1, Math.max(width, height) / SMALL_PX);
    }

    Labels of(Labels labels) {
        return new Labels(labels.objects().stream().map(this::of).toList(), labels.scene());
    }

    Label of(Label label) {
        return new Label(label.id(), label.classKey(), of(label.shape()), Map.of(), label.track());
    }

    private Shape of(Shape shape) {
        return switch (shape) {
            case Box box -> box;
            case RotatedBox box -> box;
            case Polygon polygon -> of(polygon);
            case Mask mask -> of(mask.outline());
            case Polyline polyline -> new Polyline(of(polyline.points()));
            case Keypoints keypoints ->
                new Keypoints(keypoints.points().stream()
                        .map(point -> new Keypoint(Math.rint(point.x()), Math.rint(point.y()), point.visibility()))
                        .toList());
        };
    }

    private Polygon of(Polygon polygon) {
        var parts = new ArrayList<Part>(polygon.parts().size());
        for (Part part : polygon.parts()) {
            var holes = new ArrayList<Ring>(part.holes().size());
            part.holes().forEach(hole -> holes.add(of(hole)));
            parts.add(new Part(of(part.exterior()), holes));
        }
        return new Polygon(parts);
    }

    private Line of(Line line) {
        return Line.of(line.size() < MANY_VERTICES ? rounded(line) : rounded(thinned(coordinates(line, line.size()))));
    }

    private Ring of(Ring ring) {
        if (ring.size() < MANY_VERTICES) {
            return Ring.of(rounded(ring));
        }
        var simple = thinned(coordinates(ring, ring.size() + 1));
        return Ring.of(simple.size() < 4 ? rounded(ring) : rounded(simple.subList(0, simple.size() - 1)));
    }

    private List<Coordinate> thinned(Coordinate[] line) {
        return List.of(DouglasPeuckerSimplifier.simplify(GEOMETRY.createLineString(line), tolerancePx)
                .getCoordinates());
    }

    /** So many, beginning again from the first where there are not enough. */
    private static Coordinate[] coordinates(Vertices vertices, int count) {
        var coordinates = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            coordinates[i] = new Coordinate(vertices.x(i % vertices.size()), vertices.y(i % vertices.size()));
        }
        return coordinates;
    }

    private static double[] rounded(List<Coordinate> vertices) {
        var xy = new double[2 * vertices.size()];
        for (int i = 0; i < vertices.size(); i++) {
            xy[2 * i] = Math.rint(vertices.get(i).x);
            xy[2 * i + 1] = Math.rint(vertices.get(i).y);
        }
        return xy;
    }

    private static double[] rounded(Vertices vertices) {
        var xy = vertices.xy();
        for (int i = 0; i < xy.length; i++) {
            xy[i] = Math.rint(xy[i]);
        }
        return xy;
    }
}
