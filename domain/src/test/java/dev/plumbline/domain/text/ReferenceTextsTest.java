package dev.plumbline.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.reference.SharedData;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against distances of python-Levenshtein. */
class ReferenceTextsTest {

    @TestFactory
    Stream<DynamicTest> P5_error_rates_agree_with_the_reference() {
        return SharedData.testsOfPairs(
                "data/reference/ocr_pairs_dev.json.gz",
                pairs -> pairs.map(pair ->
                        DynamicTest.dynamicTest(pair.get("ref").toString(), () -> {
                            TextErrors errors = TextErrors.between(
                                    pair.get("ref").asText(), pair.get("hyp").asText());
                            assertThat(errors.characterErrors())
                                    .isEqualTo(
                                            pair.get("levenshtein_codepoints").asInt());
                            assertThat(errors.truthCharacters())
                                    .isEqualTo(pair.get("ref_len").asInt());
                            assertThat(errors.wordErrors())
                                    .isEqualTo(pair.get("word_distance").asInt());
                            assertThat(errors.truthWords())
                                    .isEqualTo(pair.get("ref_words").asInt());
                            assertThat(errors.characterErrorRate()).isEqualTo(expected(pair, "cer"));
                            assertThat(errors.wordErrorRate()).isEqualTo(expected(pair, "wer"));
                            assertThat(errors.similarity())
                                    .isEqualTo(pair.get("similarity_1_minus_d_over_maxlen")
                                            .asDouble());
                        })));
    }

    private static OptionalDouble expected(JsonNode pair, String name) {
        return pair.path(name).isNumber() ? OptionalDouble.of(pair.get(name).asDouble()) : OptionalDouble.empty();
    }
}
