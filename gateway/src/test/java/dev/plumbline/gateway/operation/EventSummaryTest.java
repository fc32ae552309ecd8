package dev.plumbline.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSummaryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            account.PersonAdmitted  | {\"person\":\"p-12\",\"by\":\"p-01\"}                                             | Admitted I. p-12
            account.RoleGranted     | {\"person\":\"p-12\",\"role\":\"annotator\",\"project\":\"fundus\",\"by\":\"p-01\"} | Granted I. p-12: annotator in fundus
            account.RoleRevoked     | {\"person\":\"p-03\",\"role\":\"reviewer\",\"by\":\"p-01\"}                       | Revoked I. p-03: reviewer everywhere
            task.TaskSubmitted      | {\"labels\":{\"objects\":[{}]},\"strokes\":6}                                       | Submitted 1 label after stroke 6
            task.TaskSubmitted      | {\"labels\":{\"objects\":[{},{}]},\"strokes\":9}                                    | Submitted 2 labels after stroke 9
            dataset.DatasetCreated  | {\"dataset\":\"d1\"}                                                              | Dataset created
            """)
    void an_event_is_told_apart_from_others_of_its_kind(String name, String payload, String said) {
        var event = new StoredEvent(
                7,
                "e7",
                Instant.EPOCH,
                name,
                1,
                payload.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                Set.of(),
                0,
                ChainHash.GENESIS);
        assertThat(new EventSummary(person -> "I. " + person).of(event)).isEqualTo(said);
    }
}
