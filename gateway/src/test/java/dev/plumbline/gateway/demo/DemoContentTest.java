package dev.plumbline.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.LabelsCheck;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.OntologyCheck;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.scoring.ScoringCheck;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.spec.SpecCheck;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The demo's files say what they must for the demo to be seeded from them: they are the first thing a user sees. */
class DemoContentTest {

    @Test
    void every_ontology_may_be_published() {
        assertThat(ontologies()).hasSize(2).allSatisfy((id, ontology) -> {
            assertThat(OntologyCheck.faults(ontology)).isEmpty();
            assertThat(ontology.classes())
                    .as("a key from 1 to 9 for each class")
                    .hasSizeBetween(1, 9);
        });
    }

    @Test
    void the_spec_may_be_published_and_teaches_what_the_flowers_ask_for() {
        var images = new HashMap<String, ImageFile>();
        tree("ground_truth.json")
                .get("frames")
                .forEach(frame -> images.put(
                        frame.get("file").asText(),
                        new ImageFile(frame.get("file").asText(), "ab".repeat(32), "image/jpeg", 4, 3, 12)));
        var spec = DemoWorkspace.spec(images);

        assertThat(SpecCheck.faults(spec)).isEmpty();
        assertThat(spec.taught()).isEqualTo(ontologies().get("blooms").skills());
        assertThat(spec.questions()).hasSize(40);
        assertThat(spec.clauses().stream().filter(c -> !c.heading()).map(SpecClause::id))
                .as("what disagreements can cite")
                .containsAll(DemoWorkspace.load().projects().getFirst().clauses().stream()
                        .map(Clause::id)
                        .toList());
        assertThat(spec.clauses().stream().flatMap(c -> c.edgeCases().stream()))
                .filteredOn(edge -> edge.picture() != null)
                .hasSizeGreaterThan(10);
    }

    @TestFactory
    List<DynamicTest> ground_truth_is_complete_and_true_to_its_ontology() {
        var tests = new ArrayList<DynamicTest>();
        for (var frame : tree("ground_truth.json").get("frames")) {
            tests.add(DynamicTest.dynamicTest(frame.get("file").asText(), () -> {
                var ontology = ontologies().get(frame.get("project").asText());
                var size = new FrameSize(
                        frame.get("width").asInt(), frame.get("height").asInt());
                var labels = labels(frame);
                assertThat(sizeOfImage(frame.get("file").asText())).isEqualTo(size);
                assertThat(LabelsCheck.faults(labels, ontology, size)).isEmpty();
                assertThat(labels.objects()).isNotEmpty();
                assertThat(labels.scene())
                        .as("optional or not, the truth answers")
                        .hasSizeGreaterThanOrEqualTo(1);
                assertThat(labels.objects()).allSatisfy(label -> {
                    var bounds = label.shape().bounds();
                    assertThat(bounds.minX()).isNotNegative();
                    assertThat(bounds.minY()).isNotNegative();
                    assertThat(bounds.maxX()).isLessThanOrEqualTo(size.width());
                    assertThat(bounds.maxY()).isLessThanOrEqualTo(size.height());
                });
            }));
        }
        return tests;
    }

    @Test
    void the_workspace_names_only_people_classes_and_ontologies_that_exist() {
        var workspace = tree("workspace.json");
        var people = workspace.get("people").findValuesAsText("id");
        assertThat(people).doesNotHaveDuplicates();
        for (var project : workspace.get("projects")) {
            assertThat(ontologies()).containsKey(project.get("ontology").asText());
            assertThat(texts(project.get("annotators"))).isNotEmpty().isSubsetOf(people);
            assertThat(texts(project.get("reviewers"))).isNotEmpty().isSubsetOf(people);
            assertThat(project.get("benchmark").get("drawnBy").asText())
                    .isNotEqualTo(project.get("benchmark").get("reviewedBy").asText());
            assertThat(ScoringCheck.faults(Json.read(project.get("scoring"), ScoringFunction.class)))
                    .isEmpty();
        }
        assertThat(workspace.get("simulated").findValuesAsText("person")).isSubsetOf(people);
    }

    private static Map<String, Ontology> ontologies() {
        var byId = new HashMap<String, Ontology>();
        for (var ontology : tree("ontology.json").get("ontologies")) {
            byId.put(ontology.get("id").asText(), Json.read(ontology, Ontology.class));
        }
        return byId;
    }

    private static Labels labels(JsonNode frame) {
        var objects = new ArrayList<Label>();
        for (var label : frame.get("labels")) {
            objects.add(new Label(
                    new LabelId(label.get("id").asText()),
                    label.get("class").asText(),
                    Json.read(label.get("shape"), Shape.class),
                    values(label.get("attributes"))));
        }
        return new Labels(objects, values(frame.get("scene")));
    }

    private static Map<String, Value> values(JsonNode byPath) {
        var values = new HashMap<String, Value>();
        byPath.properties().forEach(entry -> values.put(entry.getKey(), Json.read(entry.getValue(), Value.class)));
        return values;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static FrameSize sizeOfImage(String file) throws IOException {
        try (var in = DemoContentTest.class.getResourceAsStream("/demo/images/" + file)) {
            assertThat(in).isNotNull();
            var image = ImageIO.read(in);
            return new FrameSize(image.getWidth(), image.getHeight());
        }
    }

    private static JsonNode tree(String file) {
        try (var in = DemoContentTest.class.getResourceAsStream("/demo/" + file)) {
            assertThat(in).isNotNull();
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
