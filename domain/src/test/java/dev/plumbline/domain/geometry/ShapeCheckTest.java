package dev.plumbline.domain.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShapeCheckTest {

    private static final FrameSize FRAME = new FrameSize(640, 480);

    @Test
    void a_triangle_inside_the_frame_may_be_used() {
        assertThat(ShapeCheck.fault(polygon(0, 0, 10, 0, 0, 10), FRAME)).isEmpty();
    }

    @Test
    void a_ring_that_crosses_itself_may_be_used() {
        assertThat(ShapeCheck.fault(polygon(0, 0, 10, 10, 10, 0, 0, 10), FRAME)).isEmpty();
    }

    @Test
    void a_coordinate_that_is_no_number_is_named() {
        assertThat(ShapeCheck.fault(polygon(0, 0, 10, Double.NaN, 0, 10), FRAME))
                .contains(new Invalid.NonFinite(0, 1));
        assertThat(ShapeCheck.fault(new Box(0, 0, Double.POSITIVE_INFINITY, 1), FRAME))
                .containsInstanceOf(Invalid.NonFinite.class);
        assertThat(ShapeCheck.fault(new RotatedBox(5, 5, 2, 2, Double.NaN), FRAME))
                .containsInstanceOf(Invalid.NonFinite.class);
    }

    @Test
    void two_different_vertices_are_too_few_however_often_they_are_repeated() {
        assertThat(ShapeCheck.fault(polygon(1, 1, 5, 5, 1, 1, 5, 5), FRAME)).contains(new Invalid.TooFewVertices(0, 2));
        assertThat(ShapeCheck.fault(polygon(0, 0, -0.0, 0, 5, 5), FRAME)).contains(new Invalid.TooFewVertices(0, 2));
    }

    @Test
    void a_hole_needs_three_vertices_too() {
        Polygon holed = Polygon.of(Part.of(Ring.of(0, 0, 9, 0, 0, 9), Ring.of(1, 1, 2, 2)));
        assertThat(ShapeCheck.fault(holed, FRAME)).contains(new Invalid.TooFewVertices(1, 2));
    }

    @Test
    void vertices_on_one_line_enclose_nothing() {
        assertThat(ShapeCheck.fault(polygon(0, 0, 5, 5, 10, 10), FRAME)).contains(new Invalid.NoArea());
    }

    @Test
    void an_outline_drawn_twice_encloses_nothing() {
        assertThat(ShapeCheck.fault(polygon(0, 0, 10, 0, 0, 10, 0, 0, 10, 0, 0, 10), FRAME))
                .contains(new Invalid.NoArea());
    }

    @Test
    void a_sliver_no_wider_than_rounding_is_decided_by_its_area() {
        assertThat(ShapeCheck.fault(polygon(0, 0, 100, 0, 100, 0.001), FRAME)).isEmpty();
        assertThat(ShapeCheck.fault(polygon(0, 0, 100, 0, 100, 1e-9), FRAME)).contains(new Invalid.NoArea());
    }

    /** Few places for many vertices, so that edges coincide and outlines run back over themselves. */
    @Property
    void a_polygon_may_be_used_exactly_when_it_covers_something(
            @ForAll @Size(min = 6, max = 20) List<@IntRange(max = 3) Integer> numbers) {
        double[] xy = numbers.stream()
                .limit(numbers.size() / 2 * 2L)
                .mapToDouble(Integer::doubleValue)
                .toArray();
        Polygon polygon = polygon(xy);
        assertThat(ShapeCheck.fault(polygon, FRAME).isEmpty()).isEqualTo(Overlap.area(polygon) > 1e-6);
    }

    @Test
    void a_box_has_a_width_and_a_height() {
        assertThat(ShapeCheck.fault(new Box(1, 1, 0, 5), FRAME)).contains(new Invalid.NotPositive(0, 5));
        assertThat(ShapeCheck.fault(new RotatedBox(9, 9, 4, -5, 3), FRAME)).contains(new Invalid.NotPositive(4, -5));
    }

    @Test
    void an_object_may_leave_the_frame_by_a_quarter_of_its_longer_side() {
        assertThat(ShapeCheck.fault(new Box(-160, 0, 10, 10), FRAME)).isEmpty();
        assertThat(ShapeCheck.fault(new Box(-160.5, 0, 10, 10), FRAME))
                .contains(new Invalid.OutsideFrame(-160.5, 0, FRAME, 160));
    }

    @Test
    void a_polygon_has_at_most_ten_thousand_vertices() {
        double[] circle = IntStream.range(0, 2 * 10_001)
                .mapToDouble(i -> 100 + 50 * (i % 2 == 0 ? Math.cos(i / 20_002.0) : Math.sin(i / 20_002.0)))
                .toArray();
        assertThat(ShapeCheck.fault(polygon(circle), FRAME)).contains(new Invalid.TooManyVertices(10_001, 10_000));
        assertThat(ShapeCheck.fault(polygon(Arrays.copyOf(circle, 20_000)), FRAME))
                .isEmpty();
    }

    @Test
    void a_polygon_without_parts_is_said_to_have_none() {
        assertThat(ShapeCheck.fault(Polygon.of(), FRAME)).contains(new Invalid.NoParts());
    }

    @Test
    void the_fact_has_numbers_and_units() {
        assertThat(new Invalid.OutsideFrame(-160.5, 0, FRAME, 160).fact())
                .isEqualTo("(-160.50, 0.00) is more than 160 px outside the frame of 640 × 480 px.");
        assertThat(new Invalid.TooFewVertices(0, 2).fact())
                .isEqualTo("Ring 0 has 2 different vertices; it needs at least 3.");
    }

    private static Polygon polygon(double... xy) {
        return Polygon.of(Ring.of(xy));
    }
}
