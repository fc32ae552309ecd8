package dev.plumbline.gateway.bench.score;

import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.gateway.bench.score.Outlines.Pair;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Intersection over union by JTS, for outlines that do not cross themselves: it builds the intersection and measures it. */
final class OverlayNg {
    private static final GeometryFactory JTS = new GeometryFactory();

    private OverlayNg() {}

    /** JTS's form of a pair; making it is not measured. */
    record Geometries(Geometry truth, Geometry drawn) {

        static Geometries of(Pair pair) {
            return new Geometries(geometry(pair.truth()), geometry(pair.drawn()));
        }

        double iou() {
            double both = OverlayNGRobust.overlay(truth, drawn, OverlayNG.INTERSECTION)
                    .getArea();
            return both / (truth.getArea() + drawn.getArea() - both);
        }
    }

    private static Geometry geometry(Polygon polygon) {
        Ring ring = polygon.parts().getFirst().exterior();
        var coordinates = new Coordinate[ring.size() + 1];
        for (int i = 0; i <= ring.size(); i++) {
            coordinates[i] = new Coordinate(ring.x(i % ring.size()), ring.y(i % ring.size()));
        }
        return JTS.createPolygon(coordinates);
    }
}
