package dev.plumbline.domain.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationTest {

    private static final Box TRUTH = new Box(100, 100, 80, 40);

    @ParameterizedTest(name = "{0} px")
    @ValueSource(doubles = {-3, -1, 0.5, 4})
    void R4_a_parallel_outline_is_its_distance_too_tight_or_too_loose(double px) {
        Deviation deviation = Deviation.between(TRUTH, new Box(100 - px, 100 - px, 80 + 2 * px, 40 + 2 * px))
                .orElseThrow();
        assertThat(deviation.offsetPx()).isCloseTo(px, within(1e-9));
        assertThat(deviation.surePx()).isCloseTo(px, within(0.15 * Math.abs(px)));
        assertThat(deviation.shiftXPx()).isCloseTo(0, within(0.01));
    }

    @Test
    void R4_a_scaled_outline_is_off_in_proportion_to_its_reach() {
        Deviation deviation = Deviation.between(circle(50, 0), circle(55, 0)).orElseThrow();
        assertThat(deviation.reachPx()).isCloseTo(50, within(0.05));
        assertThat(deviation.offsetPx()).isCloseTo(0.1 * deviation.reachPx(), within(1e-9));
    }

    @Test
    void R4_a_shifted_outline_is_not_too_loose() {
        Deviation deviation = Deviation.between(TRUTH, new Box(106, 96, 80, 40)).orElseThrow();
        assertThat(deviation.offsetPx()).isCloseTo(0, within(1e-9));
        assertThat(deviation.surePx()).isZero();
        assertThat(deviation.shiftXPx()).isCloseTo(6, within(0.3));
        assertThat(deviation.shiftYPx()).isCloseTo(-4, within(0.3));
    }

    @Test
    void R4_few_vertices_on_the_line_are_not_too_tight() {
        Deviation deviation =
                Deviation.between(circle(40, 0, 90), circle(40, 0, 9)).orElseThrow();
        assertThat(deviation.offsetPx()).isLessThan(-1.5);
        assertThat(deviation.surePx()).isCloseTo(0, within(0.1));
    }

    @Test
    void R4_one_gross_bulge_is_not_too_loose_all_round() {
        Polygon bulging =
                Polygon.of(Ring.of(100, 100, 180, 100, 180, 118, 240, 118, 240, 122, 180, 122, 180, 140, 100, 140));
        Deviation deviation = Deviation.between(TRUTH.outline(), bulging).orElseThrow();
        assertThat(deviation.offsetPx()).isGreaterThan(0.7);
        assertThat(deviation.surePx()).isCloseTo(0, within(0.1));
    }

    @Test
    void R4_what_covers_nothing_has_no_deviation() {
        assertThat(Deviation.between(TRUTH, new Box(1, 1, 0, 5))).isEmpty();
        assertThat(Deviation.between(Polygon.of(), TRUTH)).isEmpty();
        assertThat(Deviation.between(TRUTH, Polygon.of(Ring.of(0, 0, Double.NaN, 3, 4, 5))))
                .isEmpty();
    }

    private static Polygon circle(double radius, double shift) {
        return circle(radius, shift, 120);
    }

    private static Polygon circle(double radius, double shift, int vertices) {
        double[] xy = new double[2 * vertices];
        for (int i = 0; i < vertices; i++) {
            xy[2 * i] = 200 + shift + radius * Math.cos(2 * Math.PI * i / vertices);
            xy[2 * i + 1] = 200 + radius * Math.sin(2 * Math.PI * i / vertices);
        }
        return Polygon.of(Ring.of(xy));
    }
}
