package dev.plumbline.domain.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.reviewer.Leniency.Cell;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against {@link LeniencySimulation}; {@link ReviewerCurve} prints the tables of docs/reviewers.md. */
class LeniencyTest {
    private static final SkillId SKILL = new SkillId("bloom-boundary");
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId BEA = new PersonId("bea");
    private static final PersonId CAREFUL = new PersonId("careful");
    private static final PersonId CARELESS = new PersonId("careless");

    @Test
    void R10_who_reviews_careless_annotators_is_not_strict_for_that() {
        var cells = Map.of(
                CAREFUL, Map.of(ADA, cell(10, 100, 5), BEA, cell(40, 400, 20)),
                CARELESS, Map.of(ADA, cell(40, 400, 120), BEA, cell(10, 100, 30)));
        var ada = Leniency.of(ADA, SKILL, cells);
        assertThat(ada.oddsRatio()).isEqualTo(1, within(1e-12));
        assertThat(ada.expected()).isEqualTo(125, within(1e-9));
        assertThat(ada.disagreed()).isEqualTo(125);
        assertThat(ada.interval()).isNotNull().matches(interval -> interval.contains(1));
    }

    @Test
    void R10_half_the_odds_of_peers_is_told_with_its_interval_from_both_sides() {
        var cells = Map.of(
                CAREFUL, Map.of(ADA, cell(50, 420, 20), BEA, cell(50, 440, 40)),
                CARELESS, Map.of(ADA, cell(50, 420, 60), BEA, cell(50, 480, 120)));
        var ada = Leniency.of(ADA, SKILL, cells);
        var bea = Leniency.of(BEA, SKILL, cells);
        assertThat(ada.oddsRatio()).isEqualTo(0.5, within(1e-3));
        assertThat(ada.interval().high()).isLessThan(1);
        assertThat(ada.oddsRatio() * bea.oddsRatio()).isEqualTo(1, within(1e-9));
        assertThat(ada.interval().low() * bea.interval().high()).isEqualTo(1, within(1e-9));
    }

    @Test
    void R10_without_peers_on_the_same_annotators_nothing_is_said() {
        var alone = Leniency.of(ADA, SKILL, Map.of(CAREFUL, Map.of(ADA, cell(10, 100, 5))));
        assertThat(alone).isEqualTo(new Leniency(SKILL, 0, 0, 0, 0, null, null));
        var never = Leniency.of(ADA, SKILL, Map.of(CAREFUL, Map.of(ADA, cell(1, 9, 0), BEA, cell(1, 9, 1))));
        assertThat(never.oddsRatio()).isNull();
        assertThat(never.reviewed()).isEqualTo(9);
    }

    @Test
    void R10_what_comes_in_clumps_widens_the_interval() {
        var even = new Cell(0, 0, 0, 0);
        var clumped = new Cell(0, 0, 0, 0);
        for (int review = 0; review < 20; review++) {
            even = even.and(10, 2);
            clumped = clumped.and(10, review % 5 == 0 ? 10 : 0);
        }
        assertThat(Leniency.dispersion(Map.of(CAREFUL, Map.of(ADA, even)))).isEqualTo(1);
        // All or nothing of ten items counts as one item: ten times the variance, and 20/19.
        assertThat(Leniency.dispersion(Map.of(CAREFUL, Map.of(ADA, clumped)))).isEqualTo(10 * 20 / 19.0, within(1e-9));
    }

    @Test
    void R10_reviewers_who_find_what_there_is_are_called_lenient_or_strict_one_time_in_twenty() {
        assertThat(new LeniencySimulation(1, 60, 0).outcome().told()).isBetween(0.02, 0.08);
        assertThat(new LeniencySimulation(1, 60, 0.1).outcome().told()).isBetween(0.02, 0.09);
    }

    @Test
    void R10_half_the_odds_is_told_after_some_hundred_reviews() {
        assertThat(new LeniencySimulation(0.5, 120, 0).outcome().told()).isGreaterThan(0.8);
        assertThat(new LeniencySimulation(0.5, 120, 0.1).outcome().covered()).isGreaterThan(0.9);
    }

    /** Reviews that are as alike as can be. */
    private static Cell cell(int reviews, int reviewed, int disagreed) {
        return new Cell(reviews, reviewed, disagreed, (double) disagreed * disagreed / reviewed);
    }
}
