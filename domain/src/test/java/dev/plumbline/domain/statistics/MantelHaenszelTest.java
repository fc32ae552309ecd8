package dev.plumbline.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.statistics.MantelHaenszel.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

    /** One table: the odds ratio, and Woolf's variance 1/a + 1/b + 1/c + 1/d, which that of Robins, Breslow and Greenland then is. */
    @Test
    void of_one_table_it_is_the_odds_ratio_with_the_interval_of_its_logarithm() {
        var result = MantelHaenszel.of(List.of(new Table(12, 5, 2, 29)), 1).orElseThrow();
        double log = Math.log(12.0 * 29 / (5 * 2));
        double reach = 1.959963984540054 * Math.sqrt(1.0 / 12 + 1.0 / 5 + 1.0 / 2 + 1.0 / 29);
        assertThat(result.oddsRatio()).isEqualTo(34.8, within(1e-9));
        assertThat(Math.log(result.interval().low())).isEqualTo(log - reach, within(1e-9));
        assertThat(Math.log(result.interval().high())).isEqualTo(log + reach, within(1e-9));
    }

    /** What strata have in common is not what their sum shows: Simpson's paradox. */
    @Test
    void strata_are_compared_each_with_itself() {
        var tables = List.of(new Table(5, 95, 20, 380), new Table(120, 280, 30, 70));
        assertThat(MantelHaenszel.of(tables, 1).orElseThrow().oddsRatio()).isEqualTo(1, within(1e-12));
    }

    @Test
    void dispersion_widens_and_what_does_not_tell_gives_nothing() {
        var table = List.of(new Table(12, 5, 2, 29));
        var narrow = MantelHaenszel.of(table, 1).orElseThrow();
        var wide = MantelHaenszel.of(table, 4).orElseThrow();
        assertThat(Math.log(wide.interval().high() / wide.oddsRatio()))
                .isEqualTo(2 * Math.log(narrow.interval().high() / narrow.oddsRatio()), within(1e-9));
        assertThat(MantelHaenszel.of(List.of(), 1)).isEmpty();
        assertThat(MantelHaenszel.of(List.of(new Table(0, 9, 1, 8)), 1)).isEmpty();
        assertThat(MantelHaenszel.of(List.of(new Table(0, 0, 0, 0)), 1)).isEmpty();
    }
}
