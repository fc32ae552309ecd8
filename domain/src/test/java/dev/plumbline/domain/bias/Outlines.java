package dev.plumbline.domain.bias;

import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Outlines as those of objects in photographs: of all sizes, long or round, concave, ragged, with few vertices or many. */
final class Outlines {

    private static final GeometryFactory JTS = new GeometryFactory();

    private Outlines() {}

    static List<Polygon> some(Random random, int count) {
        List<Polygon> outlines = new ArrayList<>();
        while (outlines.size() < count) {
            Polygon outline = one(random);
            if (jts(outline).isValid()) {
                outlines.add(outline);
            }
        }
        return outlines;
    }

    /** Radii and sizes as those of COCO's objects: half of them small or medium. */
    private static Polygon one(Random random) {
        double radius = 7 * Math.exp(2.6 * random.nextDouble());
        int vertices = (int) (9 + Math.min(90, radius * (0.3 + random.nextDouble())));
        double stretch = Math.exp(0.8 * random.nextDouble() - 0.4);
        double[] depth = new double[7];
        double[] phase = new double[7];
        for (int k = 1; k < depth.length; k++) {
            depth[k] = 0.45 * random.nextDouble() / k;
            phase[k] = 2 * Math.PI * random.nextDouble();
        }
        double turn = Math.PI * random.nextDouble();
        double[] xy = new double[2 * vertices];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * (i + 0.3 * random.nextGaussian()) / vertices;
            double r = radius * (1 + 0.02 * random.nextGaussian());
            for (int k = 1; k < depth.length; k++) {
                r += radius * depth[k] * Math.cos(k * angle + phase[k]);
            }
            r = Math.max(0.25 * radius, r);
            double x = stretch * r * Math.cos(angle);
            double y = r * Math.sin(angle) / stretch;
            xy[2 * i] = 320 + x * Math.cos(turn) - y * Math.sin(turn);
            xy[2 * i + 1] = 240 + x * Math.sin(turn) + y * Math.cos(turn);
        }
        return Polygon.of(Ring.of(xy));
    }

    static Geometry jts(Polygon polygon) {
        Ring ring = polygon.parts().getFirst().exterior();
        Coordinate[] coordinates = new Coordinate[ring.size() + 1];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(ring.x(i % ring.size()), ring.y(i % ring.size()));
        }
        return JTS.createPolygon(coordinates);
    }

    /** The exterior of the greatest piece. */
    static Polygon polygon(Geometry geometry) {
        Geometry greatest = geometry.getGeometryN(0);
        for (int i = 1; i < geometry.getNumGeometries(); i++) {
            greatest = geometry.getGeometryN(i).getArea() > greatest.getArea() ? geometry.getGeometryN(i) : greatest;
        }
        Coordinate[] coordinates =
                ((org.locationtech.jts.geom.Polygon) greatest).getExteriorRing().getCoordinates();
        double[] xy = new double[Math.max(0, 2 * coordinates.length - 2)];
        for (int i = 0; i < xy.length / 2; i++) {
            xy[2 * i] = coordinates[i].x;
            xy[2 * i + 1] = coordinates[i].y;
        }
        return new Polygon(List.of(Part.of(Ring.of(xy))));
    }
}
