package dev.plumbline.domain.trend;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Prints the tables of docs/trend.md: what the rules do to simulated cohorts, and to people back in shadow. Takes minutes, so it is run on demand.
 */
@EnabledIfSystemProperty(named = "plumbline.curve", matches = "true")
class TrendCurve {
    private static final int PEOPLE = 1000;
    private static final int SOON = 4;
    private static final int LONG = 16;

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

    @Test
    void prints_the_table_of_who_is_let_out() {
        for (double clumping : new double[] {0, 0.02}) {
            for (int reviewed : new int[] {40, 80, 120}) {
                var atOnce = new BackSimulation(PEOPLE, reviewed, clumping, 1, 0, SOON, 1);
                var doubled = new BackSimulation(PEOPLE, reviewed, clumping, 2, 2, LONG, 2);
                var fourfold = new BackSimulation(PEOPLE, reviewed, clumping, 4, 2, LONG, 3);
                var still = new BackSimulation(PEOPLE, reviewed, clumping, 2, LONG, LONG, 4);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %.2f | %s | %s | %s | %s |%n",
                        reviewed,
                        clumping,
                        both(atOnce, result -> out(result, 1, 2, 4)),
                        both(doubled, TrendCurve::late),
                        both(fourfold, TrendCurve::late),
                        both(still, result -> out(result, 1, 2, 4, 8, LONG)));
            }
        }
    }

    private static String both(BackSimulation people, Function<BackSimulation.Result, String> told) {
        return told.apply(people.now()) + " | " + told.apply(people.before());
    }

    private static String late(BackSimulation.Result result) {
        return String.format(Locale.ROOT, "%.1f, %.1f", result.medianOfThoseLeft(0), result.medianOfThoseLeft(2));
    }

    private static String out(BackSimulation.Result result, int... weeks) {
        return IntStream.of(weeks)
                .mapToObj(week -> String.format(Locale.ROOT, "%.0f", 100 * result.outBy(week)))
                .collect(Collectors.joining(", ", "", " %"));
    }
}
