package dev.plumbline.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTest {

    private static final int REVIEWED = 40;
    private static final int PEOPLE = 1200;

    @Test
    void R7_two_weeks_above_the_earlier_rate_with_evidence_send_back() {
        List<WeekVerdict> weeks = judge(4, 3, 4, 5, 3, 12, 11);
        assertThat(weeks.get(5).rising()).isTrue();
        assertThat(weeks.get(5).reshadow()).isFalse();
        assertThat(weeks.get(6).rising()).isTrue();
        assertThat(weeks.get(6).reshadow()).isTrue();
        assertThat(weeks.get(6).p()).isLessThan(Cohort.LEVEL);
    }

    @Test
    void R7_one_bad_week_sends_nobody_back() {
        assertThat(judge(4, 3, 4, 5, 3, 20, 3)).noneMatch(WeekVerdict::reshadow);
    }

    @Test
    void R7_two_weeks_a_little_above_are_no_evidence() {
        List<WeekVerdict> weeks = judge(4, 3, 4, 5, 3, 5, 5);
        assertThat(weeks.getLast().rising()).isTrue();
        assertThat(weeks).noneMatch(WeekVerdict::reshadow);
    }

    @Test
    void R7_half_the_evidence_is_a_suspicion() {
        List<WeekVerdict> weeks = judge(4, 3, 4, 5, 3, 7, 7);
        assertThat(weeks.getLast().suspicion()).isTrue();
        assertThat(weeks.getLast().reshadow()).isFalse();
        assertThat(weeks.getLast().p()).isBetween(Cohort.LEVEL, Cohort.SUSPICION);
    }

    @Test
    void R7_after_a_reshadow_the_rule_starts_afresh() {
        List<WeekVerdict> weeks = judge(4, 3, 4, 5, 3, 12, 11, 12, 11, 12);
        assertThat(weeks.subList(7, 10)).noneMatch(WeekVerdict::reshadow);
        assertThat(weeks.get(8).p()).isNull();
    }

    @Test
    void R7_a_week_without_reviews_is_passed_over() {
        List<WeekCount> counts = new ArrayList<>(counts(4, 3, 4, 5, 3, 12, 0, 11));
        counts.set(6, new WeekCount(new IsoWeek(2026, 7), 0, 0));
        List<WeekVerdict> weeks = Cohort.judge(
                        List.of(new ReviewHistory("okafor", "boundary", counts)), TrendRule.EVIDENCE)
                .getFirst();
        assertThat(weeks.get(6).rising()).isFalse();
        assertThat(weeks.get(6).interval().high()).isEqualTo(1);
        assertThat(weeks.get(7).reshadow()).isTrue();
    }

    @Test
    void R7_the_bare_rule_sends_back_after_two_rises_and_ties_are_none() {
        assertThat(judge(TrendRule.BARE, 4, 5, 5, 6, 7))
                .extracting(WeekVerdict::reshadow)
                .containsExactly(false, false, false, false, true);
        assertThat(judge(TrendRule.BARE, 4, 5, 6, 7, 8))
                .extracting(WeekVerdict::reshadow)
                .containsExactly(false, false, true, false, false);
    }

    @Test
    void R7_several_skills_of_one_person_are_counted() {
        List<WeekCount> counts = counts(4, 3, 4, 5, 3, 9, 9);
        List<WeekCount> steady = counts(4, 4, 4, 4, 4, 4, 4);
        double one = lastP(List.of(
                new ReviewHistory("okafor", "a", counts),
                new ReviewHistory("lind", "b", steady),
                new ReviewHistory("lind", "a", steady)));
        double two = lastP(List.of(
                new ReviewHistory("okafor", "a", counts),
                new ReviewHistory("okafor", "b", steady),
                new ReviewHistory("lind", "a", steady)));
        assertThat(two).isCloseTo(2 * one, within(1e-12));
    }

    @Test
    void R7_without_clumping_the_chance_is_about_that_of_fishers_exact_test() {
        double[] none = new double[Clumping.POSSIBLE.length];
        none[0] = 1;
        assertThat(RiseTest.p(counts(4, 3, 4, 5, 3, 4, 3, 4), count(9, 7), count(10, 7), none))
                .isCloseTo(0.0246, within(0.003));
        assertThat(RiseTest.p(
                        List.of(new WeekCount(new IsoWeek(2026, 1), 960, 60)), week(120, 15), week(120, 15), none))
                .isCloseTo(0.000989, within(0.0001));
    }

    @Test
    void R7_nothing_that_comes_later_changes_a_verdict() {
        List<ReviewHistory> histories = new TrendSimulation(30, 60, 0.03, 2, 5).histories();
        List<List<WeekVerdict>> whole = Cohort.judge(histories, TrendRule.EVIDENCE);
        List<ReviewHistory> begun = histories.stream()
                .map(each -> new ReviewHistory(
                        each.person(), each.skill(), each.weeks().subList(0, 11)))
                .toList();
        assertThat(Cohort.judge(begun, TrendRule.EVIDENCE))
                .isEqualTo(whole.stream().map(weeks -> weeks.subList(0, 11)).toList());
    }

    @Test
    void R7_at_most_one_in_a_hundred_unchanged_is_sent_back_a_week_with_clumping_and_without() {
        for (double clumping : new double[] {0, 0.02}) {
            for (int reviewed : new int[] {40, 120}) {
                assertThat(new TrendSimulation(PEOPLE, reviewed, clumping, 1, 11)
                                .judged(TrendRule.EVIDENCE)
                                .sentBack())
                        .as("%d objects, clumping %s", reviewed, clumping)
                        .isLessThanOrEqualTo(0.01);
            }
        }
        assertThat(new TrendSimulation(PEOPLE, 80, 0, 1, 11)
                        .judged(TrendRule.BARE)
                        .sentBack())
                .isGreaterThan(0.05);
    }

    /** The bar, less what so many people may differ from it by chance (a standard error). */
    @ParameterizedTest
    @CsvSource({"40, 0.46, 0.64", "80, 0.76, 0.89"})
    void R7_a_doubled_rate_is_caught_as_often_as_the_bar(int reviewed, double inTwo, double inFour) {
        TrendSimulation.Result result = new TrendSimulation(PEOPLE, reviewed, 0, 2, 12).judged(TrendRule.EVIDENCE);
        assertThat(result.caughtInTwo()).isGreaterThanOrEqualTo(inTwo - Math.sqrt(inTwo * (1 - inTwo) / PEOPLE));
        assertThat(result.caughtInFour()).isGreaterThanOrEqualTo(inFour - Math.sqrt(inFour * (1 - inFour) / PEOPLE));
    }

    @Test
    void R7_weeks_are_those_of_iso_8601() {
        assertThat(IsoWeek.parse("2026-W53")).hasToString("2026-W53");
        assertThatThrownBy(() -> IsoWeek.parse("2025-W53")).hasMessage("There is no week 53 of 2025");
        assertThatThrownBy(() -> IsoWeek.parse("2026-31")).hasMessageContaining("2026-W31");
    }

    /** What the server does week by week is what the command line does with the whole file. */
    @Test
    void R7_a_week_that_is_judged_when_it_closes_is_judged_as_in_the_whole_course() {
        for (TrendRule rule : TrendRule.values()) {
            List<ReviewHistory> histories = new TrendSimulation(40, 60, 0.02, 2.5, 6).histories();
            List<List<WeekVerdict>> whole = Cohort.judge(histories, rule);
            for (int i = 0; i < TrendSimulation.WEEKS; i++) {
                int last = i;
                List<RestartedHistory> known = IntStream.range(0, histories.size())
                        .mapToObj(person -> restarted(
                                histories.get(person), whole.get(person).subList(0, last)))
                        .toList();
                assertThat(Cohort.judge(new IsoWeek(2026, i + 1), known, rule))
                        .extracting(judgement -> judgement.orElseThrow().verdict())
                        .isEqualTo(whole.stream().map(weeks -> weeks.get(last)).toList());
            }
            assertThat(whole).anySatisfy(weeks -> assertThat(weeks).anyMatch(WeekVerdict::reshadow));
        }
    }

    private static RestartedHistory restarted(ReviewHistory history, List<WeekVerdict> before) {
        return new RestartedHistory(
                history,
                before.stream()
                        .filter(WeekVerdict::reshadow)
                        .map(verdict -> verdict.count().week().next())
                        .collect(Collectors.toSet()));
    }

    @Test
    void R7_a_verdict_says_what_it_was_held_against_and_what_the_sample_could_have_shown() {
        Judgement judgement = Cohort.judge(
                        new IsoWeek(2026, 7),
                        List.of(new RestartedHistory(
                                new ReviewHistory("okafor", "boundary", counts(9, 4, 3, 4, 5, 12, 11)),
                                Set.of(new IsoWeek(2026, 2)))),
                        TrendRule.EVIDENCE)
                .getFirst()
                .orElseThrow();
        assertThat(judgement.last()).isEqualTo(count(6, 12));
        assertThat(judgement.earlier()).isEqualTo(new Baseline(4, 160, 16));
        assertThat(judgement.smallest()).isNotNull();
        assertThat(judgement.smallest().objects()).isEqualTo(REVIEWED);
    }

    @Test
    void R7_whose_work_nobody_reviewed_in_a_week_is_not_judged() {
        assertThat(Cohort.judge(
                        new IsoWeek(2026, 8),
                        List.of(new RestartedHistory(
                                new ReviewHistory("okafor", "boundary", counts(4, 3, 4)), Set.of())),
                        TrendRule.EVIDENCE))
                .containsExactly(Optional.empty());
    }

    private static double lastP(List<ReviewHistory> histories) {
        Double p =
                Cohort.judge(histories, TrendRule.EVIDENCE).getFirst().getLast().p();
        assertThat(p).isNotNull();
        return p;
    }

    private static List<WeekVerdict> judge(int... disagreed) {
        return judge(TrendRule.EVIDENCE, disagreed);
    }

    private static List<WeekVerdict> judge(TrendRule rule, int... disagreed) {
        return Cohort.judge(List.of(new ReviewHistory("okafor", "boundary", counts(disagreed))), rule)
                .getFirst();
    }

    private static List<WeekCount> counts(int... disagreed) {
        return IntStream.range(0, disagreed.length)
                .mapToObj(i -> count(i + 1, disagreed[i]))
                .toList();
    }

    private static WeekCount count(int week, int disagreed) {
        return new WeekCount(new IsoWeek(2026, week), REVIEWED, disagreed);
    }

    private static WeekCount week(int reviewed, int disagreed) {
        return new WeekCount(new IsoWeek(2026, 40), reviewed, disagreed);
    }
}
