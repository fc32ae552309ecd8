package dev.plumbline.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.agreement.Confidence.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void P5_who_is_sure_and_wrong_is_too_sure() {
        Confidence sure = new Confidence(List.of(new Answer(1, true), new Answer(1, false), new Answer(0.4, false)));
        assertThat(sure.brier().orElseThrow()).isCloseTo((1 + 0.16) / 3, within(1e-12));
        assertThat(sure.overconfidence().orElseThrow()).isCloseTo(1.4 / 3, within(1e-12));
        assertThat(new Confidence(List.of(new Answer(1, true))).brier()).hasValue(0);
    }

    @Test
    void P5_nothing_is_said_of_no_answers() {
        assertThat(new Confidence(List.of()).brier()).isEmpty();
        assertThat(new Confidence(List.of()).overconfidence()).isEmpty();
        assertThatThrownBy(() -> new Answer(Double.NaN, true)).hasMessageContaining("between 0 and 1");
    }
}
