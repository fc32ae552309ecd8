package dev.plumbline.domain.reviewer;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Prints the tables of docs/reviewers.md: what the rules do to simulated reviewers. */
@EnabledIfSystemProperty(named = "plumbline.curve", matches = "true")
class ReviewerCurve {

    @Test
    void prints_the_table_of_flip_rates() {
        for (double clumping : new double[] {0, 0.1}) {
            for (double rate : new double[] {0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3}) {
                for (int items : new int[] {20, 30, 60}) {
                    var simulation = new FlipSimulation(rate, items, clumping);
                    var lost = simulation.lost();
                    System.out.printf(
                            Locale.ROOT,
                            "| %.0f %% | %d | %.1f | %.1f %% | %.1f %% | %.1f %% | %.0f %% |%n",
                            100 * rate,
                            items,
                            clumping,
                            100 * lost.inFirst(),
                            100 * lost.inThree(),
                            100 * lost.inYear(),
                            100 * simulation.regained());
                }
            }
        }
    }

    @Test
    void prints_the_table_of_leniency() {
        for (double clumping : new double[] {0, 0.1}) {
            for (int reviews : new int[] {30, 60, 120, 240}) {
                for (double odds : new double[] {1, 0.67, 0.5, 0.33}) {
                    var outcome = new LeniencySimulation(odds, reviews, clumping).outcome();
                    System.out.printf(
                            Locale.ROOT,
                            "| %d | %.2f | %.1f | %.1f %% | %.1f %% | %.1f %% |%n",
                            reviews,
                            odds,
                            clumping,
                            100 * outcome.told(),
                            100 * outcome.covered(),
                            100 * outcome.untold());
                }
            }
        }
    }
}
