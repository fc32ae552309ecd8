package dev.plumbline.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    @ParameterizedTest(name = "{0} degrees of freedom")
    @CsvSource({"1, 12.706", "2, 4.303", "3, 3.182", "5, 2.571", "10, 2.228", "30, 2.042", "120, 1.980"})
    void R4_percentiles_of_t_are_those_of_the_tables(int degreesOfFreedom, double expected) {
        assertThat(StudentT.t975(degreesOfFreedom)).isCloseTo(expected, within(0.01 * expected));
    }

    /** Expected values are of scipy 1.17's {@code t.sf}. */
    @ParameterizedTest
    @CsvSource({
        "2.0, 10, 0.07338803477074037",
        "2.576, 10000, 0.010009283489997434",
        "-0.3, 1.5, 0.8004721968035851",
        "12, 3, 0.0012450158007893362",
        "4.3, 75.4, 0.000050501720368554314",
        "0, 5, 1"
    })
    void R8_chances_of_t_are_those_of_the_reference(double t, double degreesOfFreedom, double expected) {
        assertThat(StudentT.twoSided(t, degreesOfFreedom)).isCloseTo(expected, within(1e-9 * expected));
    }
}
