package dev.plumbline.domain.trend;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Prints the table of docs/trend.md: what the rule does to simulated cohorts. Takes minutes, so it is run on demand. */
@EnabledIfSystemProperty(named = "plumbline.curve", matches = "true")
class TrendCurve {

    @Test
    void prints_the_table() {
        for (int cohort : new int[] {500, 20}) {
            for (double clumping : new double[] {0, 0.02, 0.05}) {
                for (int reviewed : new int[] {40, 80, 120}) {
                    row(cohort, clumping, reviewed);
                }
            }
        }
    }

    /** Of a large cohort more, for it is what the bar is about. */
    private static void row(int cohort, double clumping, int reviewed) {
        int rounds = cohort >= 500 ? 20 : 2000 / cohort;
        double back = 0;
        double two = 0;
        double four = 0;
        for (int round = 0; round < rounds; round++) {
            back += new TrendSimulation(cohort, reviewed, clumping, 1, round)
                    .judged(TrendRule.EVIDENCE)
                    .sentBack();
            var doubled =
                    new TrendSimulation(cohort, reviewed, clumping, 2, 1_000_000 + round).judged(TrendRule.EVIDENCE);
            two += doubled.caughtInTwo();
            four += doubled.caughtInFour();
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %.2f | %.2f %% | %.0f %% | %.0f %% |%n",
                cohort,
                reviewed,
                clumping,
                100 * back / rounds,
                100 * two / rounds,
                100 * four / rounds);
    }
}
