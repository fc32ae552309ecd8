package dev.plumbline.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.reference.SharedData;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against nltk (alpha), scikit-learn (Cohen) and statsmodels (Fleiss). */
class ReferenceAgreementTest {

    @TestFactory
    Stream<DynamicTest> R10_coefficients_agree_with_the_reference() {
        return SharedData.testsOf(
                "tasks",
                "data/reference/agreement_tasks_dev.json.gz",
                tasks -> tasks.map(task -> DynamicTest.dynamicTest(
                        "%s raters, %s items, %s classes"
                                .formatted(task.get("raters"), task.get("items"), task.get("classes")),
                        () -> agrees(task))));
    }

    private static void agrees(JsonNode task) {
        Ratings ratings = new Ratings(StreamSupport.stream(task.get("data").spliterator(), false)
                .map(row -> new Rating(
                        row.get(0).asText(), row.get(1).asText(), row.get(2).asText()))
                .toList());
        is(ratings.krippendorffAlpha(), task, "krippendorff_alpha_nominal");
        is(ratings.fleissKappa(), task, "fleiss_kappa");
        is(ratings.cohenKappa(), task, "cohen_kappa");
        is(ratings.percentAgreement(), task, "percent_agreement");
    }

    private static void is(OptionalDouble value, JsonNode task, String name) {
        JsonNode expected = task.get("expected").get(name);
        if (expected == null) {
            return;
        }
        if (expected.isNull()) {
            assertThat(value).as(name).isEmpty();
        } else {
            assertThat(value.orElseThrow()).as(name).isCloseTo(expected.asDouble(), within(1e-12));
        }
    }
}
