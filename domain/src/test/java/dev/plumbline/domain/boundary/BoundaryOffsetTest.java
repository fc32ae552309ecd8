package dev.plumbline.domain.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Point;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Shape;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BoundaryOffsetTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    @Test
    void R4_a_label_inside_the_truth_has_a_negative_offset() {
        BoundaryOffset offset = between(circle(100, 50), circle(97, 50));
        assertThat(offset.meanPx()).isCloseTo(-3, within(0.05));
        assertThat(offset.shareInside()).isEqualTo(1);
        assertThat(offset.worst().px()).isCloseTo(-3, within(0.1));
    }

    @Test
    void R4_a_label_around_the_truth_has_a_positive_offset() {
        BoundaryOffset offset = between(circle(100, 50), circle(102, 50));
        assertThat(offset.meanPx()).isCloseTo(2, within(0.05));
        assertThat(offset.shareInside()).isZero();
    }

    @Test
    void R4_the_truth_itself_has_no_offset_and_is_not_inside() {
        BoundaryOffset offset = between(circle(100, 50), circle(100, 50));
        assertThat(offset.meanPx()).isCloseTo(0, CLOSE);
        assertThat(offset.shareInside()).isZero();
    }

    @Test
    void R4_a_shifted_label_is_inside_on_one_side_and_outside_on_the_other() {
        BoundaryOffset offset = between(circle(100, 360), circle(100, 360).translated(2, 0));
        assertThat(offset.meanPx()).isCloseTo(0, within(0.05));
        assertThat(offset.shareInside()).isCloseTo(0.5, within(0.02));
    }

    @Test
    void R4_the_worst_stretch_is_where_the_dent_is() {
        Polygon dented = polygon(0, 0, 100, 0, 100, 30, 80, 50, 100, 70, 100, 100, 0, 100);
        BoundaryOffset offset = between(new Box(0, 0, 100, 100), dented);
        assertThat(offset.worst().px()).isLessThan(-2);
        assertThat(new Point(offset.worst().x(), offset.worst().y()).distanceTo(new Point(100, 50)))
                .isLessThan(10);
        assertThat(offset.worst().lengthPx()).isCloseTo(20, within(0.5));
    }

    @Test
    void R4_the_profile_runs_clockwise_from_twelve_o_clock_whichever_way_the_ring_was_drawn() {
        Shape label = new Box(0, 0, 90, 90);
        BoundaryOffset one = between(polygon(0, 0, 100, 0, 100, 100, 0, 100), label);
        BoundaryOffset other = between(polygon(100, 100, 100, 0, 0, 0, 0, 100), label);
        OffsetPoint first = one.profile().getFirst();
        OffsetPoint quarter = one.profile().get(one.profile().size() / 4);
        assertThat(new Point(first.x(), first.y()).distanceTo(new Point(50, 0))).isLessThan(0.5);
        assertThat(new Point(quarter.x(), quarter.y()).distanceTo(new Point(100, 50)))
                .as("3 o'clock")
                .isLessThan(1.5);
        assertThat(other.meanPx()).isCloseTo(one.meanPx(), CLOSE);
        assertThat(other.profile().getFirst().x()).isCloseTo(first.x(), CLOSE);
    }

    @Test
    void R4_samples_are_equally_far_apart() {
        BoundaryOffset offset = between(new Box(0, 0, 100, 25), new Box(0, 0, 100, 25));
        assertThat(offset.profile()).hasSize(250);
        assertThat(offset.profile().get(7).alongPx()).isCloseTo(7, CLOSE);
    }

    @Test
    void R4_the_ribbon_ends_on_the_label() {
        BoundaryOffset offset = between(new Box(0, 0, 100, 100), new Box(4, 4, 92, 92));
        assertThat(offset.profile()).allSatisfy(point -> {
            double x = point.x() + point.nx() * point.px();
            double y = point.y() + point.ny() * point.px();
            assertThat(Math.max(Math.abs(x - 50), Math.abs(y - 50))).isCloseTo(46, CLOSE);
        });
    }

    @Test
    void R4_a_hole_drawn_too_small_makes_the_label_too_wide() {
        Ring outside = Ring.of(0, 0, 100, 0, 100, 100, 0, 100);
        Polygon truth = Polygon.of(Part.of(outside, Ring.of(30, 30, 70, 30, 70, 70, 30, 70)));
        Polygon label = Polygon.of(Part.of(outside, Ring.of(35, 35, 65, 35, 65, 65, 35, 65)));
        assertThat(between(truth, label).profile().stream().filter(point -> point.ring() == 1))
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.px()).isGreaterThan(4.9));
    }

    @Test
    void R4_the_line_between_two_parts_that_touch_is_no_boundary() {
        Polygon halves = Polygon.of(
                Part.of(Ring.of(0, 0, 50, 0, 50, 100, 0, 100)), Part.of(Ring.of(50, 0, 100, 0, 100, 100, 50, 100)));
        Box whole = new Box(0, 0, 100, 100);
        assertThat(between(halves, whole).profile())
                .allSatisfy(point -> assertThat(point.px()).isCloseTo(0, CLOSE));
        assertThat(between(new Box(20, 20, 60, 60), halves).meanPx()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void R4_what_covers_nothing_has_no_offset() {
        assertThat(BoundaryOffset.between(new Box(0, 0, 9, 9), polygon(1, 1, 5, 5)))
                .isEmpty();
        assertThat(BoundaryOffset.between(Polygon.of(), new Box(0, 0, 9, 9))).isEmpty();
    }

    private static BoundaryOffset between(Shape truth, Shape label) {
        return BoundaryOffset.between(truth, label).orElseThrow();
    }

    private static Polygon circle(double radius, int vertices) {
        return Polygon.of(Ring.of(IntStream.range(0, 2 * vertices)
                .mapToDouble(i -> {
                    double angle = 2 * Math.PI * (i / 2) / vertices;
                    return 200 + radius * (i % 2 == 0 ? Math.cos(angle) : Math.sin(angle));
                })
                .toArray()));
    }

    private static Polygon polygon(double... xy) {
        return Polygon.of(Ring.of(xy));
    }
}
