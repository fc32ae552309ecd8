package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * What is left of a shape where a frame is cut out of a larger one.
 *
 * @param shape    in px of the larger frame
 * @param areaPx2  of it
 * @param shorterPx the shorter side of its bounds
 * @param thickPx   of a long piece about its thickness, of a disc its radius: twice the area by the perimeter
 * @param whole    whether it is the only piece; else it is the largest
 */
record Piece(Shape shape, double areaPx2, double shorterPx, double thickPx, boolean whole) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** What others than the largest piece may come to, as a share of it. */
    private static final double CRUMBS = 0.02;

    /** Nothing where the frame does not show it. */
    static Optional<Piece> of(Shape shape, Envelope cut) {
        var left = geometry(shape).intersection(GEOMETRY.toGeometry(cut));
        Geometry largest = GEOMETRY.createPolygon();
        for (int i = 0; i < left.getNumGeometries(); i++) {
            if (left.getGeometryN(i).getArea() > largest.getArea()) {
                largest = left.getGeometryN(i);
            }
        }
        if (!(largest instanceof org.locationtech.jts.geom.Polygon polygon) || largest.isEmpty()) {
            return Optional.empty();
        }
        var bounds = largest.getEnvelopeInternal();
        var whole = left.getArea() - largest.getArea() <= CRUMBS * largest.getArea();
        var kept = shape instanceof Box
                ? new Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight())
                : polygon(polygon);
        return Optional.of(new Piece(
                kept,
                largest.getArea(),
                Math.min(bounds.getWidth(), bounds.getHeight()),
                2 * largest.getArea() / largest.getLength(),
                whole));
    }

    private static Geometry geometry(Shape shape) {
        var outline = switch (shape) {
            case Box box -> box.outline();
            case Polygon polygon -> polygon;
            case Shape other -> throw new IllegalArgumentException("The demo has no " + other.kind());
        };
        Geometry all = GEOMETRY.createPolygon();
        for (var part : outline.parts()) {
            var holes = part.holes().stream().map(Piece::ring).toArray(LinearRing[]::new);
            all = all.union(GEOMETRY.createPolygon(ring(part.exterior()), holes).buffer(0));
        }
        return all;
    }

    private static LinearRing ring(Ring ring) {
        var coordinates = new Coordinate[ring.size() + 1];
        for (int i = 0; i <= ring.size(); i++) {
            coordinates[i] = new Coordinate(ring.x(i % ring.size()), ring.y(i % ring.size()));
        }
        return GEOMETRY.createLinearRing(coordinates);
    }

    private static Polygon polygon(org.locationtech.jts.geom.Polygon polygon) {
        List<Ring> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            holes.add(ring(polygon.getInteriorRingN(i)));
        }
        return new Polygon(List.of(new Part(ring(polygon.getExteriorRing()), holes)));
    }

    private static Ring ring(LinearRing ring) {
        var coordinates = ring.getCoordinates();
        var xy = new double[2 * (coordinates.length - 1)];
        for (int i = 0; i + 1 < coordinates.length; i++) {
            xy[2 * i] = coordinates[i].x;
            xy[2 * i + 1] = coordinates[i].y;
        }
        return Ring.of(xy);
    }
}
