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
            ramp.StageEntered       | {\"skill\":\"scene\",\"stage\":\"re-shadow\",\"cause\":\"rate-rose\"} | scene to re-shadow: rate rose
            ramp.PromotionBlocked   | {\"skill\":\"scene\",\"stage\":\"graded\",\"obstacles\":[{\"below-threshold\":{}},{\"systematic-error\":{}}]} | scene blocked at graded: below threshold, systematic error
            certificate.CertificateSuspended | {\"skill\":\"scene\",\"cause\":\"rate-rose\"} | Certificate suspended: scene, rate rose
            spectest.AttemptGraded  | {\"passed\":false,\"correct\":27,\"asked\":30} | Spec test not passed: 27 of 30 right
            trend.WeekJudged        | {\"skill\":\"scene\",\"verdict\":{\"count\":{\"week\":\"2026-W47\",\"reviewed\":40,\"disagreed\":11},\"reshadow\":true}} | 2026-W47, scene: 11 of 40 disagreed, back to shadow
            sampling.SubmissionSampled | {\"chosen\":false,\"share\":0.25} | Not drawn for review, share 0.25
            contest.ContestDecided  | {\"item\":\"label:a\",\"upheld\":false} | Contest on label:a decided: overturned
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
