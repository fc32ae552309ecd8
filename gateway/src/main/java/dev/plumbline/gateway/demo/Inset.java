package dev.plumbline.gateway.demo;

import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** A polygon drawn too tight: every edge moved inward by the same distance. */
final class Inset {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final BufferParameters MITRED =
            new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);

    private Inset() {}

    /** The largest piece that is left; the polygon itself where nothing would be. */
    static Polygon of(Polygon polygon, double px) {
        var ring = polygon.parts().getFirst().exterior();
        var coordinates = new Coordinate[ring.size() + 1];
        for (int i = 0; i <= ring.size(); i++) {
            coordinates[i] = new Coordinate(ring.x(i % ring.size()), ring.y(i % ring.size()));
        }
        var inner = BufferOp.bufferOp(GEOMETRY.createPolygon(coordinates).buffer(0), -px, MITRED);
        Geometry largest = GEOMETRY.createPolygon();
        for (int i = 0; i < inner.getNumGeometries(); i++) {
            if (inner.getGeometryN(i).getArea() > largest.getArea()) {
                largest = inner.getGeometryN(i);
            }
        }
        return largest.isEmpty() ? polygon : outline((org.locationtech.jts.geom.Polygon) largest);
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
