package dev.plumbline.domain.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.reference.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against values that GEOS computed from the same outlines. */
public class ReferencePairsTest {

    @TestFactory
    Stream<DynamicTest> P5_polygons_agree_with_the_reference() {
        return SharedData.testsOfPairs(
                "data/reference/polygon_pairs_dev.json.gz",
                pairs ->
                        pairs.map(pair -> DynamicTest.dynamicTest(pair.get("id").asText(), () -> {
                            JsonNode expected = pair.get("expected");
                            Polygon truth = polygon(pair.get("gt"));
                            Polygon label = polygon(pair.get("pred"));
                            Overlap overlap = Overlap.of(truth, label);
                            assertThat(overlap.first())
                                    .isCloseTo(expected.get("area_gt").asDouble(), within(1e-6));
                            assertThat(overlap.second())
                                    .isCloseTo(expected.get("area_pred").asDouble(), within(1e-6));
                            if (!expected.get("iou_polygon_evenodd").isNull()) {
                                assertThat(Iou.of(truth, label))
                                        .isCloseTo(
                                                expected.get("iou_polygon_evenodd")
                                                        .asDouble(),
                                                within(1e-9));
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> P5_pixels_are_those_of_pycocotools() {
        return SharedData.testsOfPairs(
                "data/reference/polygon_pairs_dev.json.gz",
                pairs ->
                        pairs.map(pair -> DynamicTest.dynamicTest(pair.get("id").asText(), () -> {
                            JsonNode expected = pair.get("expected");
                            FrameSize frame = new FrameSize(
                                    pair.get("width").asInt(),
                                    pair.get("height").asInt());
                            Mask truth = Raster.of(polygon(pair.get("gt")), frame);
                            Mask label = Raster.of(polygon(pair.get("pred")), frame);
                            assertThat(truth.area())
                                    .isEqualTo(expected.get("mask_area_gt_pycocotools")
                                            .asInt());
                            assertThat(label.area())
                                    .isEqualTo(expected.get("mask_area_pred_pycocotools")
                                            .asInt());
                            if (!expected.get("iou_mask_pycocotools").isNull()) {
                                assertThat(Overlap.of(truth, label).iou())
                                        .isEqualTo(expected.get("iou_mask_pycocotools")
                                                .asDouble());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> P5_rotated_boxes_agree_with_the_reference() {
        return SharedData.testsOfPairs(
                "data/reference/rotated_box_pairs_dev.json.gz",
                pairs ->
                        pairs.map(pair -> DynamicTest.dynamicTest(pair.get("gt").toString(), () -> {
                            RotatedBox truth = rotatedBox(pair.get("gt"));
                            Ring corners = ring(pair.get("gt_corners"));
                            assertThat(Iou.of(truth, Polygon.of(corners))).isCloseTo(1, within(1e-3));
                            assertThat(Iou.of(truth, rotatedBox(pair.get("pred"))))
                                    .isCloseTo(pair.get("iou").asDouble(), within(1e-9));
                        })));
    }

    private static RotatedBox rotatedBox(JsonNode box) {
        return new RotatedBox(
                box.get("cx").asDouble(),
                box.get("cy").asDouble(),
                box.get("w").asDouble(),
                box.get("h").asDouble(),
                box.get("angle_deg").asDouble());
    }

    public static Polygon polygon(JsonNode parts) {
        List<Part> all = new ArrayList<>();
        for (JsonNode part : parts) {
            List<Ring> holes = new ArrayList<>();
            part.get("holes").forEach(hole -> holes.add(ring(hole)));
            all.add(new Part(ring(part.get("exterior")), holes));
        }
        return new Polygon(all);
    }

    private static Ring ring(JsonNode vertices) {
        return Ring.of(StreamSupport.stream(vertices.spliterator(), false)
                .flatMap(vertex -> Stream.of(vertex.get(0), vertex.get(1)))
                .mapToDouble(JsonNode::asDouble)
                .toArray());
    }
}
