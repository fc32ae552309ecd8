package dev.plumbline.gateway.demo;

import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** A polygon drawn too tight: every edge moved inward by the same distance; outward where that is below 0. */
final class Inset {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final BufferParameters MITRED =
            new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);

    private Inset() {}

    /** Who draws too tight does not cut a narrow place in two: less than this share in one piece, and they keep closer to the edge. */
    private static final double IN_ONE_PIECE = 0.6;

    /** In one piece, for which it may be moved less; the polygon itself where even that does not help. */
    static Polygon of(Polygon polygon, double px) {
        var ring = polygon.parts().getFirst().exterior();
        var coordinates = new Coordinate[ring.size() + 1];
        for (int i = 0; i <= ring.size(); i++) {
            coordinates[i] = new Coordinate(ring.x(i % ring.size()), ring.y(i % ring.size()));
        }
        var whole = GEOMETRY.createPolygon(coordinates).buffer(0);
        for (double by = px; Math.abs(by) > Math.abs(px) / 5; by /= 2) {
            var inner = largest(BufferOp.bufferOp(whole, -by, MITRED));
            if (inner.getArea() > IN_ONE_PIECE * whole.getArea()) {
                return outline((org.locationtech.jts.geom.Polygon) inner);
            }
        }
        return polygon;
    }

    private static Geometry largest(Geometry pieces) {
        Geometry largest = GEOMETRY.createPolygon();
        for (int i = 0; i < pieces.getNumGeometries(); i++) {
            if (pieces.getGeometryN(i).getArea() > largest.getArea()) {
                largest = pieces.getGeometryN(i);
            }
        }
        return largest;
    }

    private static Polygon outline(org.locationtech.jts.geom.Polygon polygon) {
        var coordinates = polygon.getExteriorRing().getCoordinates();
        var xy = new double[2 * (coordinates.length - 1)];
        for (int i = 0; i + 1 < coordinates.length; i++) {
            xy[2 * i] = coordinates[i].x;
            xy[2 * i + 1] = coordinates[i].y;
        }
        return Polygon.of(Ring.of(xy));
    }
}
