package dev.plumbline.domain.drift;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Prints the table of docs/drift.md: what the rule says of simulated cohorts. Takes a while, so it is run on demand. */
@EnabledIfSystemProperty(named = "plumbline.curve", matches = "true")
class DriftCurve {

    private static final int PEOPLE = 20_000;

    @Test
    void prints_the_table() {
        for (int cohort : new int[] {1, 10, 400}) {
            for (double slip : new double[] {0, 5, 10, 20}) {
                row(cohort, slip);
            }
        }
    }

    private static void row(int cohort, double slip) {
        int rounds = PEOPLE / cohort;
        double flagged = 0;
        double byThree = 0;
        double byFour = 0;
        double byFive = 0;
        double slowly = 0;
        for (int round = 0; round < rounds; round++) {
            flagged += new DriftSimulation(cohort, 9, 0, slip, round).flagged();
            DriftSimulation loosening = new DriftSimulation(cohort, 5, 0.5, slip, 1_000_000 + round);
            byThree += loosening.flaggedBy(3);
            byFour += loosening.flaggedBy(4);
            byFive += loosening.flaggedBy(5);
            slowly += new DriftSimulation(cohort, 6, 0.25, slip, 2_000_000 + round).flaggedBy(6);
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %.0f | %.2f %% | %.1f %% | %.1f %% | %.1f %% | %.1f %% |%n",
                cohort,
                slip,
                100 * flagged / rounds,
                100 * byThree / rounds,
                100 * byFour / rounds,
                100 * byFive / rounds,
                100 * slowly / rounds);
    }
}
