package dev.plumbline.domain.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A second opinion for outlines as people draw them: JTS builds the intersection and measures it. */
class OverlayComparisonTest {

    private static final GeometryFactory JTS = new GeometryFactory();

    @Property(tries = 300)
    void P5_areas_agree_with_the_overlay_of_JTS(@ForAll("stars") Ring first, @ForAll("stars") Ring second) {
        Geometry a = jts(first);
        Geometry b = jts(second);
        Overlap overlap = Overlap.of(Polygon.of(first), Polygon.of(second));
        assertThat(overlap.first()).isCloseTo(a.getArea(), within(1e-7));
        assertThat(overlap.both())
                .isCloseTo(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION).getArea(), within(1e-6));
    }

    private static Geometry jts(Ring ring) {
        Coordinate[] coordinates = new Coordinate[ring.size() + 1];
        for (int i = 0; i <= ring.size(); i++) {
            coordinates[i] = new Coordinate(ring.x(i % ring.size()), ring.y(i % ring.size()));
        }
        return JTS.createPolygon(coordinates);
    }

    /** Outlines around a centre: they never cross themselves. */
    @Provide
    Arbitrary<Ring> stars() {
        Arbitrary<List<Double>> radii =
                Arbitraries.doubles().between(10, 300).list().ofMinSize(5).ofMaxSize(60);
        Arbitrary<Double> places = Arbitraries.doubles().between(300, 700);
        return radii.flatMap(r -> places.map(place -> star(r, place)));
    }

    private static Ring star(List<Double> radii, double centre) {
        double[] xy = new double[2 * radii.size()];
        for (int i = 0; i < radii.size(); i++) {
            double angle = 2 * Math.PI * i / radii.size();
            xy[2 * i] = centre + radii.get(i) * Math.cos(angle);
            xy[2 * i + 1] = centre + radii.get(i) * Math.sin(angle);
        }
        return Ring.of(xy);
    }
}
