package dev.plumbline.domain.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void a_ring_is_compared_by_its_numbers() {
        assertThat(Ring.of(0, 0, 1, 0, 0, 1))
                .isEqualTo(Ring.of(0, 0, 1, 0, 0, 1))
                .hasSameHashCodeAs(Ring.of(0, 0, 1, 0, 0, 1));
        assertThat(Ring.of(0, 0, 1, 0, 0, 1)).isNotEqualTo(Ring.of(1, 0, 0, 1, 0, 0));
    }

    @Test
    void nobody_can_change_a_ring_afterwards() {
        double[] xy = {0, 0, 1, 0, 0, 1};
        Ring ring = Ring.of(xy);
        xy[0] = 99;
        ring.xy()[1] = 99;
        assertThat(ring).isEqualTo(Ring.of(0, 0, 1, 0, 0, 1));
    }

    @Test
    void a_ring_needs_a_y_for_every_x() {
        assertThatThrownBy(() -> Ring.of(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_positive_angle_turns_clockwise_on_screen() {
        Ring corners = new RotatedBox(0, 0, 4, 2, 90).outline().rings().getFirst();
        assertThat(corners.vertex(0))
                .as("the top left corner goes to the top right")
                .isEqualTo(new Point(1, -2));
        assertThat(new RotatedBox(0, 0, 4, 2, 90).bounds()).isEqualTo(new Bounds(-1, -2, 1, 2));
    }

    @Test
    void a_box_turned_by_nothing_is_the_box() {
        assertThat(new RotatedBox(5, 5, 4, 2, 0).outline()).isEqualTo(new Box(3, 4, 4, 2).outline());
        assertThat(new RotatedBox(5, 5, 4, 2, 720).outline()).isEqualTo(new Box(3, 4, 4, 2).outline());
    }

    @Test
    void moving_a_shape_moves_its_bounds() {
        Polygon holed = Polygon.of(Part.of(Ring.of(0, 0, 9, 0, 0, 9), Ring.of(1, 1, 2, 1, 1, 2)));
        assertThat(holed.translated(10, -1).bounds()).isEqualTo(new Bounds(10, -1, 19, 8));
        assertThat(new Box(1, 2, 3, 4).translated(1, 1)).isEqualTo(new Box(2, 3, 3, 4));
    }

    @Test
    void nothing_touches_empty_bounds() {
        assertThat(Polygon.of().bounds()).isEqualTo(Bounds.EMPTY);
        assertThat(Bounds.EMPTY.touches(new Bounds(0, 0, 1, 1))).isFalse();
        assertThat(Bounds.EMPTY.touches(Bounds.EMPTY)).isFalse();
    }
}
