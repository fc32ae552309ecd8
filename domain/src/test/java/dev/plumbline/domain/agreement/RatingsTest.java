package dev.plumbline.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RatingsTest {

    /** The example of Krippendorff (2011), part C: four observers, twelve units, missing values; alpha is 0.743. */
    @Test
    void R10_alpha_takes_missing_ratings_as_they_are() {
        Ratings ratings = ratings("123321412   ", "1233224125 3", " 3332342251 ", "12332441251 ");
        assertThat(ratings.krippendorffAlpha().orElseThrow()).isCloseTo(0.743, within(0.0005));
    }

    @Test
    void R10_nothing_is_said_where_nobody_used_a_second_category() {
        Ratings same = ratings("1111", "1111");
        assertThat(same.percentAgreement()).hasValue(1);
        assertThat(same.cohenKappa()).isEmpty();
        assertThat(same.fleissKappa()).isEmpty();
        assertThat(same.krippendorffAlpha()).isEmpty();
        Ratings none = new Ratings(List.of());
        assertThat(none.percentAgreement()).isEmpty();
        assertThat(none.cohenKappa()).isEmpty();
        assertThat(none.fleissKappa()).isEmpty();
        assertThat(none.krippendorffAlpha()).isEmpty();
    }

    @Test
    void R10_fleiss_needs_as_many_ratings_of_every_item() {
        assertThat(ratings("12", "1 ", "12").fleissKappa()).isEmpty();
        assertThat(ratings("12", "1 ", "12").krippendorffAlpha()).hasValue(1);
        assertThat(ratings("12", "12", "12").cohenKappa()).as("for two raters").isEmpty();
    }

    @Property(tries = 100)
    void R10_agreement_does_not_depend_on_who_is_first_or_what_categories_are_called(@ForAll Random random) {
        String first = row(random);
        String second = row(random);
        Ratings ratings = ratings(first, second);
        Ratings swapped = ratings(second, first);
        assertThat(swapped.krippendorffAlpha()).isEqualTo(ratings.krippendorffAlpha());
        assertThat(swapped.percentAgreement()).isEqualTo(ratings.percentAgreement());
        ratings.cohenKappa()
                .ifPresent(
                        kappa -> assertThat(swapped.cohenKappa().orElseThrow()).isCloseTo(kappa, within(1e-12)));
        assertThat(ratings(first.replace('1', 'x'), second.replace('1', 'x')).krippendorffAlpha())
                .isEqualTo(ratings.krippendorffAlpha());
        ratings.krippendorffAlpha().ifPresent(alpha -> assertThat(alpha).isLessThanOrEqualTo(1));
    }

    private static String row(Random random) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            row.append((char) ('1' + random.nextInt(3)));
        }
        return row.toString();
    }

    /** A row for each rater, a character for each item; a space is no rating. */
    private static Ratings ratings(String... rows) {
        List<Rating> ratings = new ArrayList<>();
        for (int rater = 0; rater < rows.length; rater++) {
            for (int item = 0; item < rows[rater].length(); item++) {
                char category = rows[rater].charAt(item);
                if (category != ' ') {
                    ratings.add(new Rating("r" + rater, "i" + item, String.valueOf(category)));
                }
            }
        }
        return new Ratings(ratings);
    }
}
