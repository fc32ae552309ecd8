package dev.plumbline.gateway.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AbsenceTest {
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId BEN = new PersonId("ben");

    private final long began = System.nanoTime();
    private final Absence absence = new Absence(began, 2);

    @Test
    void it_lasts_until_the_last_one_is_served() throws Exception {
        absence.acknowledged(ADA, began + 1);
        assertThat(absence.await(Duration.ofMillis(1))).isEmpty();

        absence.acknowledged(BEN, began + 1);
        assertThat(absence.await(Duration.ofMillis(1))).isPresent();
    }

    @Test
    void an_answer_to_what_was_sent_before_does_not_end_it() throws Exception {
        absence.acknowledged(ADA, began + 1);
        absence.acknowledged(BEN, began - 1);

        assertThat(absence.await(Duration.ofMillis(1))).isEmpty();
    }
}
