package dev.plumbline.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are of scipy 1.17's {@code gammaln} and {@code betabinom.logpmf}. */
class BetaBinomialTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 2.252712651734206",
        "0.5, 0.5723649429247",
        "1, 0",
        "2.5, 0.2846828704729192",
        "9.99, 12.779315214350195",
        "123.4, 469.3360974421906"
    })
    void R7_the_gamma_function_is_exact_to_twelve_places(double x, double expected) {
        assertThat(LogGamma.of(x)).isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "40, 0.1, 0.02, 7, -2.7748820399589427",
        "120, 0.3, 0.2, 0, -4.498587086124293",
        "5, 0.5, 0.05, 5, -3.0377979388395016"
    })
    void R7_chances_are_those_of_the_reference(int n, double rate, double clumping, int hits, double expected) {
        BetaBinomial distribution = new BetaBinomial(n, rate, clumping);
        assertThat(distribution.logChance(hits)).isCloseTo(expected, within(1e-9));
        assertThat(distribution.chances()[hits]).isCloseTo(Math.exp(expected), within(1e-12));
    }

    @Test
    void R7_chances_add_up_to_one_with_clumping_or_without() {
        for (double clumping : new double[] {0, 0.02, 0.3}) {
            assertThat(Arrays.stream(new BetaBinomial(3000, 0.4, clumping).chances())
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void R7_what_is_left_out_of_the_likelihood_does_not_depend_on_the_rate() {
        int[] hits = {3, 0};
        int[] things = {20, 7};
        for (double clumping : new double[] {0, 0.05}) {
            double whole = 0;
            double part = 0;
            for (int sign : new int[] {1, -1}) {
                double rate = sign > 0 ? 0.1 : 0.3;
                part += sign * BetaBinomial.logLikelihood(rate, clumping, hits, things);
                for (int i = 0; i < hits.length; i++) {
                    whole += sign * new BetaBinomial(things[i], rate, clumping).logChance(hits[i]);
                }
            }
            assertThat(part).isCloseTo(whole, within(1e-9));
        }
    }
}
