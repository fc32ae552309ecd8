package dev.plumbline.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.text.TextNormalisation.Form;
import dev.plumbline.domain.text.TextNormalisation.Spaces;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void P5_an_emoji_is_one_character_and_any_white_space_parts_words() {
        assertThat(EditDistance.characters("a🌷b", "ab")).isEqualTo(1);
        assertThat(EditDistance.words("one\u00a0two\u3000three", " one  two\tthree "))
                .isZero();
    }

    @Test
    void P5_a_rate_of_an_empty_text_is_undefined() {
        TextErrors errors = TextErrors.between("", "abc");
        assertThat(errors.characterErrorRate()).isEmpty();
        assertThat(errors.wordErrorRate()).isEmpty();
        assertThat(errors.similarity()).isZero();
        assertThat(TextErrors.between("a", "abcd").characterErrorRate()).hasValue(3);
        assertThat(TextErrors.between(" ", " ").wordErrorRate()).isEmpty();
    }

    @Test
    void P5_what_is_overlooked_is_overlooked_in_both() {
        assertThat(rule(Form.NFC, Spaces.AS_WRITTEN).of("e\u0301")).isEqualTo("\u00e9");
        assertThat(rule(Form.NFKC, Spaces.AS_WRITTEN).of("ﬁ２")).isEqualTo("fi2");
        assertThat(rule(Form.AS_WRITTEN, Spaces.TRIMMED).of(" a  b ")).isEqualTo("a  b");
        assertThat(rule(Form.AS_WRITTEN, Spaces.COLLAPSED).of(" a \t b ")).isEqualTo("a b");
        assertThat(rule(Form.AS_WRITTEN, Spaces.NONE).of(" a  b ")).isEqualTo("ab");
        TextNormalisation cased = new TextNormalisation(Form.AS_WRITTEN, Spaces.AS_WRITTEN, true, false);
        assertThat(cased.of("STRASSE")).isEqualTo(cased.of("Straße"));
        TextNormalisation digits = new TextNormalisation(Form.AS_WRITTEN, Spaces.AS_WRITTEN, false, true);
        assertThat(digits.of("٢٠٢٤ №7")).isEqualTo("2024 №7");
        assertThat(TextNormalisation.AS_WRITTEN.of(" É ")).isEqualTo(" É ");
    }

    @Property(tries = 200)
    void P5_the_distance_is_a_distance(
            @ForAll @StringLength(max = 12) String a,
            @ForAll @StringLength(max = 12) String b,
            @ForAll @StringLength(max = 12) String c) {
        int ab = EditDistance.characters(a, b);
        assertThat(EditDistance.characters(b, a)).isEqualTo(ab);
        assertThat(ab == 0).isEqualTo(a.equals(b));
        assertThat(EditDistance.characters(a, c)).isLessThanOrEqualTo(ab + EditDistance.characters(b, c));
        assertThat(TextErrors.between(a, b).similarity()).isBetween(0.0, 1.0);
    }

    private static TextNormalisation rule(Form form, Spaces spaces) {
        return new TextNormalisation(form, spaces, false, false);
    }
}
