package dev.plumbline.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateBackTest {
    private static final Baseline TEN_PERCENT = new Baseline(6, 240, 24);
    private static final double HIGHEST = 0.2;
    private static final int LEAST = 40;

    @Test
    void R7_a_rate_at_or_below_the_earlier_one_is_back() {
        assertThat(after(TEN_PERCENT, 40, 4).back()).isTrue();
        assertThat(after(TEN_PERCENT, 40, 0).back()).isTrue();
    }

    @Test
    void R7_a_rate_a_little_above_that_nothing_tells_from_chance_is_back() {
        assertThat(after(TEN_PERCENT, 40, 5).back()).isTrue();
    }

    @Test
    void R7_a_rate_that_is_still_doubled_is_not_back() {
        var still = after(TEN_PERCENT, 40, 8);
        assertThat(still.back()).isFalse();
        assertThat(still.p()).isLessThan(RateBack.TOLD_FROM_IT);
        assertThat(after(TEN_PERCENT, 120, 24).p()).isLessThan(still.p());
    }

    @Test
    void R7_without_an_earlier_rate_that_with_which_the_project_lets_go_on_counts() {
        assertThat(after(null, 40, 8).back()).isTrue();
        assertThat(after(null, 40, 9).back()).isFalse();
    }

    @Test
    void R7_less_than_the_project_asks_for_is_never_back() {
        assertThat(after(TEN_PERCENT, 39, 0).back()).isFalse();
        assertThat(after(TEN_PERCENT, 20, 0, 20, 0).back()).isTrue();
    }

    @Test
    void R7_a_bad_beginning_is_left_out_once_it_has_been_over_for_two_whole_weeks() {
        var rate = after(TEN_PERCENT, 25, 10, 24, 7, 25, 2, 25, 2);
        assertThat(rate.back()).isTrue();
        assertThat(rate.left()).isEqualTo(new RateBack.Counted(week(1), 49, 17));
        assertThat(rate.counted()).isEqualTo(new RateBack.Counted(week(3), 50, 4));

        assertThat(going(TEN_PERCENT, 25, 10, 24, 7, 25, 2, 25, 2).back())
                .as("the fourth week goes on")
                .isFalse();
        assertThat(after(TEN_PERCENT, 25, 10, 24, 7, 50, 4).back())
                .as("one good week alone")
                .isFalse();
    }

    @Test
    void R7_what_comes_after_a_bad_beginning_has_to_be_of_as_many_objects_and_back_itself() {
        assertThat(after(TEN_PERCENT, 25, 10, 24, 7, 19, 1, 20, 1).back()).isFalse();
        assertThat(after(TEN_PERCENT, 40, 24, 40, 24, 40, 9, 40, 9).back())
                .as("fallen, to more than double")
                .isFalse();
    }

    @Test
    void R7_a_fall_that_may_be_chance_leaves_nothing_out() {
        assertThat(after(TEN_PERCENT, 40, 9, 40, 9, 40, 6, 40, 6).left()).isNull();
    }

    @Test
    void R7_a_week_in_which_nothing_was_reviewed_is_passed_over() {
        assertThat(after(TEN_PERCENT, 49, 17, 0, 0, 50, 2, 0, 0).back()).isFalse();
        assertThat(after(TEN_PERCENT, 49, 17, 0, 0, 25, 2, 0, 0, 25, 2).back()).isTrue();
    }

    @Test
    void R7_also_without_an_earlier_rate_a_bad_beginning_is_left_out() {
        assertThat(after(null, 40, 30, 40, 30, 40, 4, 40, 4).back()).isTrue();
    }

    @Test
    void R7_whose_rate_is_long_back_after_two_bad_weeks_is_let_out_in_two_weeks_more() {
        var people = new BackSimulation(100, 40, 0, 4, 2, 16, 11);
        assertThat(people.now().medianOfThoseLeft(2)).isLessThanOrEqualTo(4);
        assertThat(people.before().medianOfThoseLeft(2)).isGreaterThan(10);
    }

    @Test
    void R7_whose_rate_is_still_doubled_is_let_out_no_more_often_than_if_everything_counted_for_ever() {
        var people = new BackSimulation(150, 40, 0.02, 2, 8, 8, 12);
        var now = people.now();
        var before = people.before();
        for (int week : new int[] {1, 2, 4, 8}) {
            assertThat(now.outBy(week)).isLessThanOrEqualTo(before.outBy(week));
        }
    }

    /** After whole weeks of so many reviewed and disagreed with. */
    private static RateBack after(@Nullable Baseline earlier, int... counts) {
        return RateBack.of(weeks(counts), week(1 + counts.length / 2), LEAST, earlier, HIGHEST);
    }

    /** The last of the weeks goes on. */
    private static RateBack going(@Nullable Baseline earlier, int... counts) {
        return RateBack.of(weeks(counts), week(counts.length / 2), LEAST, earlier, HIGHEST);
    }

    private static List<WeekCount> weeks(int... counts) {
        var weeks = new ArrayList<WeekCount>();
        for (int i = 0; i < counts.length; i += 2) {
            weeks.add(new WeekCount(week(1 + i / 2), counts[i], counts[i + 1]));
        }
        return weeks;
    }

    private static IsoWeek week(int number) {
        return new IsoWeek(2026, number);
    }
}
