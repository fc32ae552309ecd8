package dev.plumbline.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Property(tries = 1000)
    void P5_no_other_assignment_gains_more(@ForAll("gains") double[][] gain) {
        int[] columns = Assignment.best(gain);
        assertThat(Arrays.stream(columns).filter(column -> column >= 0)).doesNotHaveDuplicates();
        double sum = IntStream.range(0, gain.length)
                .filter(row -> columns[row] >= 0)
                .mapToDouble(row -> gain[row][columns[row]])
                .sum();
        assertThat(sum).isCloseTo(bestSum(gain, 0, new boolean[gain[0].length]), within(1e-9));
    }

    @Property(tries = 200)
    void P5_nobody_is_paired_for_nothing(@ForAll("gains") double[][] gain) {
        int[] columns = Assignment.best(gain);
        for (int row = 0; row < gain.length; row++) {
            assertThat(columns[row] < 0 || gain[row][columns[row]] > 0).isTrue();
        }
    }

    @Test
    void P5_one_that_gains_a_little_less_gives_way_when_all_gain_by_it() {
        assertThat(Assignment.best(new double[][] {{0.9, 0.8}, {0.85, 0}})).containsExactly(1, 0);
    }

    @Test
    void P5_of_equal_columns_the_first_is_taken() {
        assertThat(Assignment.best(new double[][] {{0.7, 0.7, 0.7}})).containsExactly(0);
        assertThat(Assignment.best(new double[][] {{0, 0.7, 0.7}, {0, 0.7, 0.7}}))
                .containsExactly(1, 2);
    }

    @Test
    void P5_of_equal_rows_the_first_is_served() {
        assertThat(Assignment.best(new double[][] {{0.7}, {0.7}, {0.7}})).containsExactly(0, -1, -1);
    }

    @Test
    void P5_there_may_be_nobody() {
        assertThat(Assignment.best(new double[0][])).isEmpty();
        assertThat(Assignment.best(new double[][] {{}, {}})).containsExactly(-1, -1);
    }

    /** Every way to pair, tried. */
    private static double bestSum(double[][] gain, int row, boolean[] taken) {
        if (row == gain.length) {
            return 0;
        }
        double best = bestSum(gain, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, gain[row][column] + bestSum(gain, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    /** Mostly few different gains, so that ties and zeros abound. */
    @Provide
    Arbitrary<double[][]> gains() {
        Arbitrary<Double> gain = Arbitraries.oneOf(
                Arbitraries.of(0.0, 0.0, 0.4, 0.5, 0.9, 1.0),
                Arbitraries.doubles().between(0, 1));
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 6);
        return sizes.flatMap(rows -> sizes.flatMap(columns -> gain.array(double[].class)
                .ofSize(columns)
                .array(double[][].class)
                .ofSize(rows)));
    }
}
