package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * A canvas as a small picture shows it: outlines within a tolerance (Douglas–Peucker) and coordinates in whole px; no answers
 * about objects.
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
        return new Label(label.id(), label.classKey(), of(label.shape()), Map.of());
    }

    private Shape of(Shape shape) {
        return switch (shape) {
            case Box box -> box;
            case RotatedBox box -> box;
            case Polygon polygon -> {
                var parts = new ArrayList<Part>(polygon.parts().size());
                for (Part part : polygon.parts()) {
                    var holes = new ArrayList<Ring>(part.holes().size());
                    part.holes().forEach(hole -> holes.add(of(hole)));
                    parts.add(new Part(of(part.exterior()), holes));
                }
                yield new Polygon(parts);
            }
        };
    }

    private Ring of(Ring ring) {
        return ring.size() < MANY_VERTICES ? rounded(ring) : thinned(ring);
    }

    private Ring thinned(Ring ring) {
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
