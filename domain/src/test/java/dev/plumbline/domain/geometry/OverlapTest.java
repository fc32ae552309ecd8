package dev.plumbline.domain.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OverlapTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void P5_two_boxes_share_what_they_share() {
        assertThat(Iou.of(new Box(0, 0, 10, 10), new Box(5, 0, 10, 10))).isCloseTo(1 / 3.0, EXACT);
        assertThat(Iou.of(new Box(0, 0, 10, 10), new Box(10, 0, 10, 10))).isZero();
    }

    @Test
    void P5_a_box_and_its_outline_are_the_same_region() {
        Box box = new Box(3.3, 4.4, 10.1, 7.7);
        assertThat(Iou.of(box, box.outline())).isCloseTo(1, EXACT);
        assertThat(Iou.of(box, new RotatedBox(3.3 + 10.1 / 2, 4.4 + 7.7 / 2, 7.7, 10.1, 90)))
                .isCloseTo(1, EXACT);
    }

    @Test
    void P5_a_bow_tie_covers_its_two_wings() {
        assertThat(Overlap.area(polygon(0, 0, 10, 10, 10, 0, 0, 10))).isCloseTo(50, EXACT);
    }

    @Test
    void P5_what_a_ring_winds_around_twice_is_outside() {
        Polygon twice = polygon(0, 0, 10, 0, 10, 10, 0, 10, 0, 0, 5, 0, 5, 5, 0, 5);
        assertThat(Overlap.area(twice)).isCloseTo(75, EXACT);
    }

    @Test
    void P5_parts_that_overlap_are_counted_once() {
        Part square = Part.of(Ring.of(0, 0, 10, 0, 10, 10, 0, 10));
        Part shifted = Part.of(Ring.of(5, 0, 15, 0, 15, 10, 5, 10));
        assertThat(Overlap.area(Polygon.of(square, square))).isCloseTo(100, EXACT);
        assertThat(Overlap.area(Polygon.of(square, shifted))).isCloseTo(150, EXACT);
    }

    @Test
    void P5_a_hole_takes_away_only_from_its_own_part() {
        Ring hole = Ring.of(2, 2, 8, 2, 8, 8, 2, 8);
        Part holed = Part.of(Ring.of(0, 0, 10, 0, 10, 10, 0, 10), hole);
        Part filling = Part.of(Ring.of(4, 4, 6, 4, 6, 6, 4, 6));
        assertThat(Overlap.area(Polygon.of(holed))).isCloseTo(64, EXACT);
        assertThat(Overlap.area(Polygon.of(holed, filling))).isCloseTo(68, EXACT);
    }

    @Test
    void P5_tiles_that_share_edges_and_corners_cover_the_floor() {
        List<Part> tiles = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            for (int column = 0; column < 12; column++) {
                tiles.add(new Box(column, row, 1, 1).outline().parts().getFirst());
            }
        }
        Overlap overlap = Overlap.of(new Polygon(tiles), new Box(0, 0, 12, 12));
        assertThat(overlap.first()).as("144 parts").isCloseTo(144, EXACT);
        assertThat(overlap.both()).isCloseTo(144, EXACT);
        assertThat(overlap.iou()).isCloseTo(1, EXACT);
    }

    @Test
    void P5_equal_shapes_have_an_iou_of_exactly_one() {
        Polygon polygon = polygon(0.1, 0.2, 10.3, 0.7, 9.9, 11.3);
        assertThat(Iou.of(polygon, polygon(0.1, 0.2, 10.3, 0.7, 9.9, 11.3))).isEqualTo(1);
        assertThat(Iou.of(polygon(1, 1, 5, 5, 9, 9), polygon(1, 1, 5, 5, 9, 9))).isEqualTo(1);
    }

    @Test
    void P5_a_shape_without_area_shares_nothing() {
        assertThat(Iou.of(polygon(0, 0, 10, 0, 0, 10), polygon(0, 0, 5, 5, 3, 3)))
                .isZero();
        assertThat(Iou.of(polygon(0, 0, 10, 0, 0, 10), polygon(1, 1, 2, 2))).isZero();
        assertThat(Iou.of(polygon(0, 0, 10, 0, 0, 10), Polygon.of())).isZero();
        assertThat(Iou.of(polygon(0, 0, 5, 5, 3, 3), polygon(0, 0, 5, 5, 4, 4))).isZero();
    }

    @Test
    void P5_a_shape_with_a_number_that_is_none_shares_nothing() {
        assertThat(Iou.of(polygon(0, 0, 10, 0, 0, Double.NaN), new Box(0, 0, 10, 10)))
                .isZero();
        assertThat(Overlap.of(polygon(0, 0, 1e308, 0, 0, Double.POSITIVE_INFINITY), new Box(0, 0, 9, 9))
                        .iou())
                .isZero();
    }

    @Test
    void P5_two_combs_that_cross_a_quarter_million_times_are_computed_in_the_memory_of_their_edges() {
        Overlap overlap = Overlap.of(comb(500, false), comb(500, true));
        assertThat(overlap.first()).isCloseTo(500 * 1000, within(1e-6));
        assertThat(overlap.both()).isCloseTo(500 * 500, within(1e-6));
    }

    /** Teeth one px wide and one apart, joined by a spine without width. */
    private static Polygon comb(int teeth, boolean across) {
        double[] xy = new double[2 * (4 * teeth)];
        int n = 0;
        for (int tooth = 0; tooth < teeth; tooth++) {
            double from = 2.0 * tooth;
            double[][] corners = {{from, 0}, {from, 2 * teeth}, {from + 1, 2 * teeth}, {from + 1, 0}};
            for (double[] corner : corners) {
                xy[n++] = across ? corner[1] : corner[0];
                xy[n++] = across ? corner[0] : corner[1];
            }
        }
        return Polygon.of(Ring.of(xy));
    }

    private static Polygon polygon(double... xy) {
        return Polygon.of(Ring.of(xy));
    }
}
