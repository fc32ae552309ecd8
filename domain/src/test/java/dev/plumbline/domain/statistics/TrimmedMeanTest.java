package dev.plumbline.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TrimmedMeanTest {

    @Test
    void R4_one_outlier_hardly_moves_it() {
        TrimmedMean with = TrimmedMean.of(-2.1, -1.9, -2.0, -2.2, -1.8, -2.0, -2.1, -1.9, -2.0, 40);
        assertThat(with.mean()).isCloseTo(-2, within(0.06));
        assertThat(with.interval().low()).isGreaterThan(-2.2);
        assertThat(with.interval().high()).isLessThan(-1.8);
    }

    @Test
    void R4_the_interval_covers_the_truth_as_often_as_it_says() {
        Random random = new Random(7);
        int covered = 0;
        for (int i = 0; i < 4000; i++) {
            covered += TrimmedMean.of(random.doubles(20, 0, 1)
                                    .map(Math::exp)
                                    .map(Math::log)
                                    .toArray())
                            .interval()
                            .contains(0.5)
                    ? 1
                    : 0;
        }
        assertThat(covered / 4000.0).isBetween(0.93, 0.97);
    }

    @Test
    void R4_one_value_is_known_to_no_precision() {
        assertThat(TrimmedMean.of(3).interval())
                .isEqualTo(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThat(TrimmedMean.of().mean()).isNaN();
    }
}
