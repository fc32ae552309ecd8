package dev.plumbline.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateBackTest {
    private static final Baseline TEN_PERCENT = new Baseline(6, 240, 24);
    private static final double HIGHEST = 0.2;

    @Test
    void R7_a_rate_at_or_below_the_earlier_one_is_back() {
        assertThat(RateBack.of(40, 4, TEN_PERCENT, HIGHEST).back()).isTrue();
        assertThat(RateBack.of(40, 0, TEN_PERCENT, HIGHEST).back()).isTrue();
    }

    @Test
    void R7_a_rate_a_little_above_that_nothing_tells_from_chance_is_back() {
        assertThat(RateBack.of(40, 5, TEN_PERCENT, HIGHEST).back()).isTrue();
    }

    @Test
    void R7_a_rate_that_is_still_doubled_is_not_back() {
        var still = RateBack.of(40, 8, TEN_PERCENT, HIGHEST);
        assertThat(still.back()).isFalse();
        assertThat(still.p()).isLessThan(RateBack.TOLD_FROM_IT);
        assertThat(RateBack.of(120, 24, TEN_PERCENT, HIGHEST).p()).isLessThan(still.p());
    }

    @Test
    void R7_without_an_earlier_rate_that_with_which_the_project_lets_go_on_counts() {
        assertThat(RateBack.of(40, 8, null, HIGHEST).back()).isTrue();
        assertThat(RateBack.of(40, 9, null, HIGHEST).back()).isFalse();
    }
}
