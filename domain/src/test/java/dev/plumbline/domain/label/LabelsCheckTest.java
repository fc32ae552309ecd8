package dev.plumbline.domain.label;

import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.LABELS;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.SCENE_SKILL;
import static dev.plumbline.domain.Sample.TRIANGLE;
import static dev.plumbline.domain.Sample.box;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Option;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsCheckTest {
    private static final FrameSize FRAME = new FrameSize(640, 427);
    private static final Value DAHLIA = new Value.Choice("dahlia");
    private static final Value OTHER = new Value.Choice("other");
    private static final Value ORANGE = new Value.Choice("orange");
    private static final Map<String, Value> MEADOW = Map.of("scene", new Value.Choice("meadow"));

    @Test
    void P2_complete_labels_have_no_faults() {
        assertThat(LabelsCheck.faults(LABELS, ONTOLOGY, FRAME)).isEmpty();
    }

    @Test
    void P2_required_answers_are_asked_for_wherever_they_apply_and_nowhere_else() {
        assertThat(faultsOf(flower(Map.of("species", OTHER)))).isEmpty();
        assertThat(faultsOf(flower(Map.of("species", DAHLIA))))
                .containsExactly(
                        new Fault("/objects/0/attributes/species~1dahlia~1colour", "Flower 1: \"Colour\" is not set."));
        assertThat(faultsOf(flower(Map.of())))
                .containsExactly(new Fault("/objects/0/attributes/species", "Flower 1: \"Species\" is not set."));
    }

    @Test
    void P2_an_answer_below_an_option_that_is_not_chosen_does_not_apply() {
        var fact = "Flower 1: \"Colour\" is answered, but the option that asks it is not chosen.";
        assertThat(faultsOf(flower(Map.of("species", OTHER, "species/dahlia/colour", ORANGE))))
                .containsExactly(new Fault("/objects/0/attributes/species~1dahlia~1colour", fact));
        assertThat(faultsOf(flower(Map.of("species/dahlia/colour", ORANGE))))
                .containsExactly(
                        new Fault("/objects/0/attributes/species~1dahlia~1colour", fact),
                        new Fault("/objects/0/attributes/species", "Flower 1: \"Species\" is not set."));
    }

    @Test
    void P2_an_answer_applies_when_every_option_on_the_way_to_it_is_chosen() {
        var petals = attribute("petals", AttributeKind.NUMBER, false);
        var state = attribute("state", AttributeKind.CHECKLIST, false, new Option("open", "open", List.of(petals)));
        var kind = attribute("kind", AttributeKind.RADIO, true, new Option("bloom", "bloom", List.of(state)));
        var deep = new Ontology(ONTOLOGY.id(), "Deep", 1, List.of(), List.of(kind));
        var path = "kind/bloom/state/open/petals";
        Value bloom = new Value.Choice("bloom");
        Value open = new Value.Choices(List.of("open"));
        Value five = new Value.Number(5);

        assertThat(scene(deep, Map.of("kind", bloom, "kind/bloom/state", open, path, five)))
                .isEmpty();
        assertThat(scene(deep, Map.of("kind", bloom, path, five)))
                .extracting(Fault::at)
                .containsExactly("/scene/kind~1bloom~1state~1open~1petals");
        assertThat(scene(deep, Map.of("kind/bloom/state", open, path, five)))
                .extracting(Fault::at)
                .containsExactly("/scene/kind~1bloom~1state", "/scene/kind~1bloom~1state~1open~1petals", "/scene/kind");
    }

    @Test
    void P2_a_blank_text_and_a_checklist_with_nothing_ticked_answer_nothing() {
        var asked = new Ontology(
                ONTOLOGY.id(),
                "Asked",
                1,
                List.of(),
                List.of(
                        attribute("why", AttributeKind.TEXT, true),
                        attribute("seen", AttributeKind.CHECKLIST, true, new Option("bee", "bee")),
                        attribute("count", AttributeKind.NUMBER, true)));
        assertThat(scene(
                        asked,
                        Map.of(
                                "why", new Value.Text(" \n"),
                                "seen", new Value.Choices(List.of()),
                                "count", new Value.Number(0))))
                .extracting(Fault::at)
                .containsExactly("/scene/why", "/scene/seen");
        assertThat(scene(
                        asked,
                        Map.of(
                                "why", new Value.Text("."),
                                "seen", new Value.Choices(List.of("bee")),
                                "count", new Value.Number(0))))
                .isEmpty();
    }

    @Test
    void P2_answers_that_the_ontology_does_not_know_are_named_with_their_place() {
        assertThat(faultsOf(flower(Map.of("species", new Value.Choice("rose"), "sm~ell", new Value.Text("x")))))
                .containsExactly(
                        new Fault("/objects/0/attributes/sm~0ell", "Flower 1 has no attribute sm~ell."),
                        new Fault("/objects/0/attributes/species", "Flower 1: \"Species\" has no option rose."));
    }

    @Test
    void P2_classes_shapes_and_ids_are_checked_object_by_object() {
        var unknown = label("a", "tree", TRIANGLE);
        var boxed = new Label(new LabelId("b"), "flower", box(), Map.of("species", OTHER));
        var empty = label("b", "bud", new Polygon(List.of()));
        assertThat(faultsOf(unknown, boxed, empty))
                .containsExactly(
                        new Fault("/objects/0/classKey", "The ontology has no class tree."),
                        new Fault(
                                "/objects/1/shape",
                                "Flower 2 is drawn as another kind of shape than its class asks for."),
                        new Fault("/objects/2/id", "The id b stands here twice."),
                        new Fault(
                                "/objects/2/shape", "Bud 3 is drawn as another kind of shape than its class asks for."),
                        new Fault("/objects/2/shape", "Bud 3: The polygon has no parts."));
    }

    @Test
    void P2_a_frame_with_nothing_on_it_still_needs_its_scene() {
        assertThat(LabelsCheck.faults(new Labels(List.of(), MEADOW), ONTOLOGY, FRAME))
                .isEmpty();
        assertThat(LabelsCheck.faults(Labels.NONE, ONTOLOGY, FRAME))
                .containsExactly(new Fault("/scene/scene", "The scene: \"Scene\" is not set."));
    }

    private static List<Fault> faultsOf(Label... objects) {
        return LabelsCheck.faults(new Labels(List.of(objects), MEADOW), ONTOLOGY, FRAME);
    }

    private static List<Fault> scene(Ontology ontology, Map<String, Value> values) {
        return LabelsCheck.faults(new Labels(List.of(), values), ontology, FRAME);
    }

    private static Label flower(Map<String, Value> attributes) {
        return new Label(new LabelId("a"), "flower", TRIANGLE, attributes);
    }

    private static Label label(String id, String classKey, Shape shape) {
        return new Label(new LabelId(id), classKey, shape, Map.of());
    }

    private static Attribute attribute(String key, AttributeKind kind, boolean required, Option... options) {
        return new Attribute(key, key, kind, required, required ? SCENE_SKILL : BOUNDARY_SKILL, List.of(options));
    }
}
