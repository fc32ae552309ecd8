package dev.plumbline.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        // Newcombe, Two-sided confidence intervals for the single proportion, Stat. Med. 17 (1998), table I, method 3
        "81, 263, 0.2553, 0.3662, 5e-5",
        "15, 148, 0.0624, 0.1605, 5e-5",
        "0, 20, 0.0000, 0.1611, 5e-5",
        "1, 29, 0.0061, 0.1718, 5e-5",
        // statsmodels 0.14, proportion_confint(method="wilson")
        "0, 10, 0, 0.27753279986288926, 1e-12",
        "5, 10, 0.23659309051256394, 0.7634069094874361, 1e-12",
        "10, 10, 0.7224672001371106, 1, 1e-12",
        "1, 1000, 0.00017654637062607765, 0.005642558597957937, 1e-12",
        "999, 1000, 0.9943574414020421, 0.9998234536293739, 1e-12",
        "1, 3, 0.06149194472039626, 0.7923403991979523, 1e-12",
        "0, 1, 0, 0.7934506856227627, 1e-12",
        "1, 1, 0.2065493143772374, 1, 1e-12"
    })
    void R7_the_interval_is_the_published_one(int successes, int n, double low, double high, double tolerance) {
        var interval = WilsonInterval.of(successes, n);
        assertThat(interval.low()).isCloseTo(low, within(tolerance));
        assertThat(interval.high()).isCloseTo(high, within(tolerance));
    }

    @Test
    void R7_nothing_observed_says_nothing() {
        assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
    }

    @Property
    void R7_the_rate_is_inside_and_both_ends_are_rates(
            @ForAll @IntRange(min = 1, max = 2_000_000_000) int n, @ForAll @IntRange(max = 1_000_000) int part) {
        int successes = (int) ((long) n * part / 1_000_000);
        var interval = WilsonInterval.of(successes, n);
        assertThat(interval.low()).isBetween(0.0, (double) successes / n);
        assertThat(interval.high()).isBetween((double) successes / n, 1.0);
        assertThat(interval.low()).isLessThan(interval.high());
    }

    @Property
    void R7_disagreeing_and_agreeing_are_mirror_images(
            @ForAll @IntRange(min = 1, max = 5_000) int n, @ForAll @IntRange(max = 5_000) int wanted) {
        int successes = Math.min(wanted, n);
        var interval = WilsonInterval.of(successes, n);
        var mirrored = WilsonInterval.of(n - successes, n);
        assertThat(interval.low()).isCloseTo(1 - mirrored.high(), within(1e-12));
        assertThat(interval.high()).isCloseTo(1 - mirrored.low(), within(1e-12));
    }

    @Property
    void R7_the_same_rate_seen_more_often_is_known_better(
            @ForAll @IntRange(min = 1, max = 1_000) int n, @ForAll @IntRange(max = 1_000) int wanted) {
        int successes = Math.min(wanted, n);
        var once = WilsonInterval.of(successes, n);
        var tenTimes = WilsonInterval.of(10 * successes, 10 * n);
        assertThat(tenTimes.high() - tenTimes.low()).isLessThan(once.high() - once.low());
    }
}
