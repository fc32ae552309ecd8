package dev.plumbline.domain.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rule against {@link FlipSimulation}; {@link ReviewerCurve} prints the tables of docs/reviewers.md. */
class FlipRuleTest {

    @Test
    void R10_a_steady_reviewer_keeps_standing_all_year() {
        assertThat(new FlipSimulation(0.03, 30, 0.1).lost().inYear()).isLessThan(0.01);
        assertThat(new FlipSimulation(0.05, 30, 0).lost().inYear()).isLessThan(0.02);
        assertThat(new FlipSimulation(0.05, 30, 0.1).lost().inYear()).isLessThan(0.05);
    }

    @Test
    void R10_a_reviewer_just_at_the_limit_loses_standing_by_chance_in_one_session_of_thirty() {
        assertThat(new FlipSimulation(0.10, 30, 0).lost().inFirst()).isLessThan(0.035);
    }

    @Test
    void R10_a_reviewer_well_over_the_limit_loses_standing_in_three_sessions() {
        assertThat(new FlipSimulation(0.25, 30, 0).lost().inThree()).isGreaterThan(0.9);
        assertThat(new FlipSimulation(0.5, 20, 0).lost().inFirst()).isGreaterThan(0.95);
    }

    @Test
    void R10_a_reviewer_who_is_steady_again_regains_standing_and_one_who_is_not_rarely() {
        assertThat(new FlipSimulation(0.03, 30, 0).regained()).isGreaterThan(0.95);
        assertThat(new FlipSimulation(0.05, 30, 0).regained()).isGreaterThan(0.9);
        assertThat(new FlipSimulation(0.25, 30, 0).regained()).isLessThan(0.05);
    }
}
