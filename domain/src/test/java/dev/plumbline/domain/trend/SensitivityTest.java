package dev.plumbline.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.trend.SmallestChange.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitivityTest {
    private static final int PEOPLE = 400;

    /** Three standard errors of a share of {@value PEOPLE}, and what the normal approximation misses at such counts. */
    private static final double NEAR = 0.075 + 0.02;

    @ParameterizedTest
    @CsvSource({"40, 0.10, 8", "80, 0.10, 8", "40, 0.15, 4", "120, 0.05, 6"})
    void R7_what_the_sample_can_show_is_what_simulated_people_are_caught_with(int reviewed, double rate, int weeks) {
        var smallest = Sensitivity.of(steady(reviewed, rate, weeks), 0, Cohort.LEVEL);
        for (Within within : smallest.within()) {
            assertThat(within.doubling())
                    .as("doubled, in %d weeks", within.weeks())
                    .isCloseTo(caught(reviewed, rate, 2, weeks, within.weeks()), within(NEAR));
            assertThat(within.factor()).isNotNull();
            assertThat(caught(reviewed, rate, within.factor(), weeks, within.weeks()))
                    .as("%s times the rate, in %d weeks", within.factor(), within.weeks())
                    .isCloseTo(SmallestChange.POWER, within(NEAR));
        }
    }

    @Test
    void R7_forty_objects_a_week_show_a_doubling_in_four_weeks_about_two_times_in_three() {
        var four = Sensitivity.of(steady(40, 0.1, 8), 0, Cohort.LEVEL).within().get(1);
        assertThat(four.weeks()).isEqualTo(4);
        assertThat(four.doubling()).isBetween(0.6, 0.8);
    }

    @Test
    void R7_more_reviews_longer_time_and_less_clumping_show_smaller_changes() {
        double few = factor(Sensitivity.of(steady(40, 0.1, 8), 0, Cohort.LEVEL), 1);
        assertThat(factor(Sensitivity.of(steady(80, 0.1, 8), 0, Cohort.LEVEL), 1))
                .isLessThan(few);
        assertThat(factor(Sensitivity.of(steady(40, 0.1, 8), 0, Cohort.LEVEL), 2))
                .isLessThan(few);
        assertThat(factor(Sensitivity.of(steady(40, 0.1, 8), 0.05, Cohort.LEVEL), 1))
                .isGreaterThan(few);
        assertThat(factor(Sensitivity.of(steady(40, 0.1, 8), 0, Cohort.LEVEL / 5), 1))
                .isGreaterThan(few);
    }

    @Test
    void R7_a_sample_that_can_show_nothing_says_so() {
        var smallest = Sensitivity.of(steady(2, 0.5, 2), 0, Cohort.LEVEL);
        assertThat(smallest.within()).extracting(Within::factor).containsOnlyNulls();
        assertThat(smallest.objects()).isEqualTo(2);
    }

    @Test
    void R7_nobody_who_was_never_disagreed_with_divides_by_nothing() {
        var smallest = Sensitivity.of(steady(40, 0, 8), 0, Cohort.LEVEL);
        assertThat(smallest.rate()).isZero();
        assertThat(smallest.within())
                .allSatisfy(within -> assertThat(within.doubling()).isBetween(0.0, 1.0));
    }

    private static double factor(SmallestChange smallest, int horizon) {
        var factor = smallest.within().get(horizon).factor();
        assertThat(factor).isNotNull();
        return factor;
    }

    private static List<WeekCount> steady(int reviewed, double rate, int weeks) {
        return IntStream.rangeClosed(1, weeks)
                .mapToObj(week -> new WeekCount(new IsoWeek(2026, week), reviewed, (int) Math.round(reviewed * rate)))
                .toList();
    }

    /** Share of people whose rate multiplies and whom the rule sends back in so many weeks. */
    private static double caught(int reviewed, double rate, double factor, int before, int in) {
        var random = new SplittableRandom(5);
        double[] none = new double[Clumping.POSSIBLE.length];
        none[0] = 1;
        int caught = 0;
        for (int person = 0; person < PEOPLE; person++) {
            var weeks = new ArrayList<WeekCount>();
            boolean seen = false;
            for (int week = 0; week < before + in && !seen; week++) {
                double now = week < before ? rate : rate * factor;
                int disagreed = (int) IntStream.range(0, reviewed)
                        .filter(_ -> random.nextDouble() < now)
                        .count();
                weeks.add(new WeekCount(new IsoWeek(2026, week + 1), reviewed, disagreed));
                seen = week >= before && weeks.size() > 2 && isSentBack(weeks, none);
            }
            caught += seen ? 1 : 0;
        }
        return (double) caught / PEOPLE;
    }

    private static boolean isSentBack(List<WeekCount> weeks, double[] none) {
        var earlier = weeks.subList(0, weeks.size() - 2);
        var last = weeks.get(weeks.size() - 2);
        var present = weeks.getLast();
        double rate = earlier.stream().mapToDouble(WeekCount::rate).average().orElseThrow();
        return last.rate() > rate && present.rate() > rate && RiseTest.p(earlier, last, present, none) <= Cohort.LEVEL;
    }
}
