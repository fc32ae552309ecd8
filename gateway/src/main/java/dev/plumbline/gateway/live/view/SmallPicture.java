package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Labels as a small picture shows them: outlines within a tolerance (Douglas–Peucker) and coordinates in whole px; no
 * answers about objects.
 */
final class SmallPicture {
    /** A picture this many px wide or high loses nothing that can be seen. */
    private static final double SMALL_PX = 240;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private SmallPicture() {}

    static Labels of(Labels labels, int width, int height) {
        var tolerancePx = Math.max(1, Math.max(width, height) / SMALL_PX);
        return new Labels(
                labels.objects().stream()
                        .map(label -> new Label(label.id(), label.classKey(), of(label.shape(), tolerancePx), Map.of()))
                        .toList(),
                labels.scene());
    }

    private static Shape of(Shape shape, double tolerancePx) {
        return switch (shape) {
            case Box box -> box;
            case RotatedBox box -> box;
            case Polygon polygon ->
                new Polygon(polygon.parts().stream()
                        .map(part -> new Part(
                                of(part.exterior(), tolerancePx),
                                part.holes().stream()
                                        .map(hole -> of(hole, tolerancePx))
                                        .toList()))
                        .toList());
        };
    }

    private static Ring of(Ring ring, double tolerancePx) {
        if (ring.size() < 5) {
            return rounded(ring);
        }
        var closed = new Coordinate[ring.size() + 1];
        for (int i = 0; i <= ring.size(); i++) {
            closed[i] = new Coordinate(ring.x(i % ring.size()), ring.y(i % ring.size()));
        }
        var line = GEOMETRY.createLineString(closed);
        var simple = DouglasPeuckerSimplifier.simplify(line, tolerancePx).getCoordinates();
        return simple.length < 4 ? rounded(ring) : rounded(List.of(simple).subList(0, simple.length - 1));
    }

    private static Ring rounded(List<Coordinate> vertices) {
        var xy = new double[2 * vertices.size()];
        for (int i = 0; i < vertices.size(); i++) {
            xy[2 * i] = Math.rint(vertices.get(i).x);
            xy[2 * i + 1] = Math.rint(vertices.get(i).y);
        }
        return Ring.of(xy);
    }

    private static Ring rounded(Ring ring) {
        var xy = ring.xy();
        for (int i = 0; i < xy.length; i++) {
            xy[i] = Math.rint(xy[i]);
        }
        return Ring.of(xy);
    }
}
