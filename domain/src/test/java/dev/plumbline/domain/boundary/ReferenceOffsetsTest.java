package dev.plumbline.domain.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.ReferencePairsTest;
import dev.plumbline.domain.reference.SharedData;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Outlines moved in and out by a known distance. The reference is sampled along the label, so it is asked for the other way round. */
class ReferenceOffsetsTest {

    private static final Set<String> MOVED = Set.of("erode", "dilate", "erode_jitter");

    @TestFactory
    Stream<DynamicTest> R4_offsets_agree_with_the_reference() {
        return SharedData.testsOfPairs(
                "data/reference/polygon_pairs_dev.json.gz",
                pairs -> pairs.filter(pair -> MOVED.contains(pair.get("kind").asText()))
                        .map(pair -> DynamicTest.dynamicTest(pair.get("id").asText(), () -> check(pair))));
    }

    private static void check(JsonNode pair) {
        Polygon truth = ReferencePairsTest.polygon(pair.get("gt"));
        Polygon label = ReferencePairsTest.polygon(pair.get("pred"));
        double moved = pair.get("truth").get("offset_px").asDouble();
        BoundaryOffset offset = BoundaryOffset.between(truth, label).orElseThrow();
        assertThat(Math.signum(offset.meanPx())).isEqualTo(Math.signum(moved));
        assertThat(offset.shareInside()).isBetween(moved < 0 ? 0.9 : 0, moved < 0 ? 1 : 0.1);
        double reference =
                pair.get("expected").get("signed_offset_pred_to_gt").get("mean").asDouble();
        BoundaryOffset alongLabel = BoundaryOffset.between(label, truth).orElseThrow();
        assertThat(-alongLabel.meanPx()).isCloseTo(reference, within(0.02));
    }
}
