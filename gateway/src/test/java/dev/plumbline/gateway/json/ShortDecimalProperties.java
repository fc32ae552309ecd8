package dev.plumbline.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShortDecimalProperties {
    private final char[] text = new char[ShortDecimal.MOST_CHARS];

    @Property
    void a_number_of_up_to_three_decimals_is_written_as_Java_writes_it(
            @ForAll @IntRange(min = -2_000_000_000, max = 2_000_000_000) int digits,
            @ForAll @IntRange(min = 0, max = 3) int decimals) {
        double value = digits / Math.pow(10, decimals);
        int size = ShortDecimal.write(value, text);

        if (Math.abs(value) >= 1e7 || value == 0) {
            assertThat(size).isZero();
        } else {
            assertThat(new String(text, 0, size)).isEqualTo(Double.toString(value));
        }
    }

    @Property
    void any_number_is_written_as_Java_writes_it_or_not_at_all(@ForAll double value) {
        int size = ShortDecimal.write(value, text);

        if (size > 0) {
            assertThat(new String(text, 0, size)).isEqualTo(Double.toString(value));
        }
    }

    @Test
    void numbers_that_need_more_than_three_decimals_or_an_exponent_are_left_to_Java() {
        for (double value : new double[] {0.0001, 1.2345, 1 / 3.0, 1e7, 1e300, -0.0, Double.NaN, 1 / 0.0, -1 / 0.0}) {
            assertThat(ShortDecimal.write(value, text)).as("%s", value).isZero();
        }
        assertThat(ShortDecimal.write(-9_999_999.999, text)).isPositive();
    }
}
