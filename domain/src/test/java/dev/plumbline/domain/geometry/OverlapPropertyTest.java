package dev.plumbline.domain.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Polygons of a few vertices on a tiny grid meet in every degenerate way there is; wild ones cross at odd places. */
class OverlapPropertyTest {

    @Property(tries = 1000)
    void areas_agree_with_counting_slabs_where_vertices_and_edges_coincide(
            @ForAll("onAGrid") Polygon first, @ForAll("onAGrid") Polygon second) {
        assertSameAreas(Overlap.of(first, second), SlabOracle.of(first, second), 1e-9);
    }

    @Property(tries = 300)
    void areas_agree_with_counting_slabs_anywhere(@ForAll("wild") Polygon first, @ForAll("wild") Polygon second) {
        assertSameAreas(Overlap.of(first, second), SlabOracle.of(first, second), 1e-6);
    }

    @Property(tries = 200)
    void a_coordinate_between_two_steps_of_the_grid_costs_less_than_a_hundredth_of_a_px2(
            @ForAll("wild") Polygon first, @ForAll("wild") Polygon second, @ForAll("offsets") double offset) {
        double odd = Math.sqrt(Math.abs(offset));
        Polygon moved = second.translated(odd, odd / 3);
        assertSameAreas(Overlap.of(first, moved), SlabOracle.of(first, moved), 1e-2);
    }

    @Property(tries = 300)
    void iou_is_between_nothing_and_everything_and_the_same_both_ways(
            @ForAll("wild") Polygon first, @ForAll("wild") Polygon second) {
        double iou = Iou.of(first, second);
        assertThat(iou).isBetween(0.0, 1.0);
        assertThat(Iou.of(second, first)).isCloseTo(iou, within(1e-9));
    }

    @Property(tries = 200)
    void moving_both_changes_nothing(
            @ForAll("onAGrid") Polygon first, @ForAll("onAGrid") Polygon second, @ForAll("offsets") double dx) {
        assertThat(Iou.of(first.translated(dx, -dx), second.translated(dx, -dx)))
                .isCloseTo(Iou.of(first, second), within(1e-9));
    }

    @Property(tries = 200)
    void the_same_region_written_another_way_has_an_iou_of_one(@ForAll("wild") Polygon polygon) {
        if (Overlap.area(polygon) > 1) {
            assertThat(Iou.of(polygon, polygon)).isEqualTo(1);
            assertThat(Iou.of(polygon, rewritten(polygon))).isCloseTo(1, within(1e-9));
        }
    }

    private static void assertSameAreas(Overlap actual, Overlap expected, double tolerance) {
        assertThat(actual.first()).isCloseTo(expected.first(), within(tolerance));
        assertThat(actual.second()).isCloseTo(expected.second(), within(tolerance));
        assertThat(actual.both()).isCloseTo(expected.both(), within(tolerance));
    }

    /** Every ring backwards, from another vertex, with vertices repeated and the first one again at the end. */
    private static Polygon rewritten(Polygon polygon) {
        List<Part> parts = new ArrayList<>();
        for (Part part : polygon.parts()) {
            parts.addFirst(new Part(
                    rewritten(part.exterior()),
                    part.holes().stream().map(OverlapPropertyTest::rewritten).toList()));
        }
        return new Polygon(parts);
    }

    private static Ring rewritten(Ring ring) {
        int size = ring.size();
        double[] xy = new double[2 * (2 * size + 1)];
        for (int i = 0; i <= 2 * size; i++) {
            int vertex = Math.floorMod(1 - i / 2, size);
            xy[2 * i] = ring.x(vertex);
            xy[2 * i + 1] = ring.y(vertex);
        }
        return Ring.of(xy);
    }

    @Provide
    Arbitrary<Polygon> onAGrid() {
        return polygons(Arbitraries.integers().between(0, 4).map(Integer::doubleValue), 7);
    }

    @Provide
    Arbitrary<Polygon> wild() {
        return polygons(Arbitraries.doubles().between(0, 1000).ofScale(2), 12);
    }

    @Provide
    Arbitrary<Double> offsets() {
        return Arbitraries.doubles().between(-5000, 5000).ofScale(3);
    }

    private static Arbitrary<Polygon> polygons(Arbitrary<Double> coordinates, int maxVertices) {
        Arbitrary<Ring> rings = coordinates
                .array(double[].class)
                .ofMinSize(6)
                .ofMaxSize(2 * maxVertices)
                .map(xy -> Ring.of(Arrays.copyOf(xy, xy.length / 2 * 2)));
        Arbitrary<Part> parts =
                rings.flatMap(exterior -> rings.list().ofMaxSize(2).map(holes -> new Part(exterior, holes)));
        return parts.list().ofMinSize(1).ofMaxSize(4).map(Polygon::new);
    }
}
