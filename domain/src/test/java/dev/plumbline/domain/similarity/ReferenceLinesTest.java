package dev.plumbline.domain.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Line;
import dev.plumbline.domain.reference.SharedData;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against values that shapely (GEOS) computed from the same lines. */
class ReferenceLinesTest {

    @TestFactory
    Stream<DynamicTest> P5_lines_agree_with_the_reference() {
        return SharedData.testsOfPairs(
                "data/reference/polyline_pairs_dev.json.gz",
                pairs -> pairs.map(pair -> DynamicTest.dynamicTest(
                        pair.get("kind").asText() + " " + pair.get("param"), () -> agrees(pair))));
    }

    private static void agrees(JsonNode pair) {
        Line truth = line(pair.get("gt"));
        Line label = line(pair.get("pred"));
        JsonNode expected = pair.get("expected");
        is(LineDistance.length(truth).orElseThrow(), expected, "length_gt", 1e-9);
        is(LineDistance.length(label).orElseThrow(), expected, "length_pred", 1e-9);
        is(LineDistance.hausdorff(truth, label).orElseThrow(), expected, "hausdorff_vertices", 1e-9);
        is(LineDistance.mean(truth, label).orElseThrow(), expected, "mean_dist_gt_to_pred", 1e-9);
        is(LineDistance.mean(label, truth).orElseThrow(), expected, "mean_dist_pred_to_gt", 1e-9);
        for (int tolerancePx : new int[] {2, 5, 10}) {
            is(
                    Corridor.iou(truth, label, tolerancePx).orElseThrow(),
                    expected,
                    "buffer_iou_%dpx".formatted(tolerancePx),
                    1e-4); // GEOS and JTS set the vertices of their round caps apart
        }
    }

    private static void is(double value, JsonNode expected, String name, double tolerance) {
        assertThat(value).as(name).isCloseTo(expected.get(name).asDouble(), within(tolerance));
    }

    private static Line line(JsonNode vertices) {
        return Line.of(StreamSupport.stream(vertices.spliterator(), false)
                .flatMap(vertex -> Stream.of(vertex.get(0), vertex.get(1)))
                .mapToDouble(JsonNode::asDouble)
                .toArray());
    }
}
