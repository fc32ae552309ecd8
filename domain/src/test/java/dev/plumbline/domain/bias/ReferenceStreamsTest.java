package dev.plumbline.domain.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.bias.Finding.Kind;
import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.reference.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Annotators over real outlines, simulated by another program with a known error. */
class ReferenceStreamsTest {

    private static final String STREAMS = "data/reference/annotator_streams_dev.json.gz";

    @TestFactory
    Stream<DynamicTest> R4_each_annotator_of_the_reference_is_told_rightly() {
        return SharedData.testsOf(
                "annotators",
                STREAMS,
                annotators -> annotators.map(annotator -> DynamicTest.dynamicTest(
                        "%s %s".formatted(annotator.get("annotator").asText(), annotator.get("truth")),
                        () -> check(annotator))));
    }

    private static void check(JsonNode annotator) {
        AnnotatorRecord record = AnnotatorRecord.EMPTY;
        for (ComparedObject object : objects(annotator.get("items"))) {
            record = record.observe(ComparedSubmission.of(object.submission(), List.of(object)));
        }
        JsonNode truth = annotator.get("truth");
        List<Finding> findings = record.findings();
        if (truth.get("systematic_boundary_bias").asBoolean()) {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.BOUNDARY);
                assertThat(finding.systematic()).isTrue();
                assertThat(finding.objectClass()).isNull();
                assertThat(finding.amount()).isCloseTo(truth.get("offset_px").asDouble(), within(0.3));
            });
        } else if (truth.get("kind").asText().equals("shift")) {
            assertThat(findings).extracting(Finding::kind).containsExactly(Kind.SHIFT);
        } else {
            assertThat(findings).isEmpty();
        }
    }

    private static List<ComparedObject> objects(JsonNode items) {
        List<ComparedObject> objects = new ArrayList<>();
        for (JsonNode item : items) {
            Polygon truth = ring(item.get("gt"));
            Polygon label = ring(item.get("pred"));
            String name = item.get("label").asText();
            objects.add(new ComparedObject(
                    String.valueOf(objects.size()),
                    name,
                    name,
                    ObjectSize.of(Overlap.area(truth)),
                    Deviation.between(truth, label).orElseThrow(),
                    Map.of()));
        }
        return objects;
    }

    private static Polygon ring(JsonNode vertices) {
        double[] xy = new double[2 * vertices.size()];
        for (int i = 0; i < vertices.size(); i++) {
            xy[2 * i] = vertices.get(i).get(0).asDouble();
            xy[2 * i + 1] = vertices.get(i).get(1).asDouble();
        }
        return Polygon.of(Ring.of(xy));
    }
}
