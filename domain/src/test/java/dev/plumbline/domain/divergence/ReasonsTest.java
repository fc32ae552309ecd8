package dev.plumbline.domain.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.bias.Comparison;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.Scorer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final SkillId SKILL = new SkillId("flowers");

    private static final Attribute COLOUR = new Attribute(
            "colour",
            "Colour",
            AttributeKind.RADIO,
            true,
            SKILL,
            List.of(new Option("orange", "Orange"), new Option("yellow", "Yellow")));

    private static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("garden"),
            "Garden",
            1,
            List.of(
                    new ObjectClass("rose", "Rose", ShapeKind.POLYGON, 1, SKILL, SKILL, List.of(COLOUR)),
                    new ObjectClass("bud", "Bud", ShapeKind.POLYGON, 2, SKILL, SKILL, List.of())),
            List.of());

    private static final Polygon TRUTH = circle(0, 0, 60, 0);

    @Test
    void R3_too_tight_all_round_is_said_in_px() {
        assertThat(outline(circle(0, 0, 57.9, 0))).containsExactly("About 2.1 px too tight all round.");
        assertThat(outline(circle(0, 0, 63, 0))).containsExactly("About 3 px too loose all round.");
    }

    @Test
    void R3_a_move_is_said_with_its_direction() {
        assertThat(outline(circle(5, 0, 60, 0))).containsExactly("Moved 5 px to the right.");
        assertThat(outline(circle(-3, -4, 60, 0))).containsExactly("Moved 3 px to the left and 4 px up.");
    }

    @Test
    void R3_the_worst_place_is_said_by_the_clock() {
        List<String> why = outline(circle(0, 0, 60, 12));
        assertThat(why).singleElement().asString().startsWith("Worst").endsWith("o'clock: 12 px too loose.");
        assertThat(why.getFirst()).contains("between 2 and 4");
    }

    @Test
    void R3_few_vertices_on_the_line_cut_corners() {
        assertThat(outline(polygon(9, 0, 0, _ -> 60)))
                .singleElement()
                .asString()
                .startsWith("Corners are cut");
    }

    @Test
    void R3_an_outline_that_is_right_needs_no_words() {
        assertThat(outline(circle(0.2, 0, 60.2, 0))).isEmpty();
    }

    @Test
    void R3_a_box_around_an_outline_is_not_explained_as_an_outline() {
        assertThat(outline(new Box(-60, -60, 120, 120))).isEmpty();
    }

    @Test
    void R3_the_class_and_the_attributes_are_said_by_name() {
        Label truth = label("t", "rose", TRUTH, Map.of("colour", new Value.Choice("orange")));
        assertThat(why(truth, label("l", "bud", TRUTH, Map.of())))
                .containsExactly("It is Rose, not Bud.", "Colour is left out; it is Orange.");
        assertThat(why(truth, label("l", "rose", TRUTH, Map.of("colour", new Value.Choice("yellow")))))
                .containsExactly("Colour is Orange, not Yellow.");
        assertThat(why(truth, truth)).isEmpty();
    }

    @Test
    void R3_what_is_missed_or_not_there_is_said() {
        Label rose = label("t", "rose", TRUTH, Map.of());
        assertThat(why(new Labels(List.of(rose), Map.of()), Labels.NONE)).containsExactly("Missed: here is Rose.");
        assertThat(why(Labels.NONE, new Labels(List.of(rose), Map.of()))).containsExactly("There is no object here.");
    }

    private static List<String> outline(Shape label) {
        return why(label("t", "bud", TRUTH, Map.of()), label("l", "bud", label, Map.of()));
    }

    private static List<String> why(Label truth, Label label) {
        return why(new Labels(List.of(truth), Map.of()), new Labels(List.of(label), Map.of()));
    }

    private static List<String> why(Labels truth, Labels labels) {
        ObjectScore score = Scorer.score(truth, labels, ONTOLOGY, Comparison.PAIRING)
                .objects()
                .getFirst();
        return new Reasons(ONTOLOGY)
                .of(
                        score,
                        first(truth).filter(_ -> score.truth() != null).orElse(null),
                        first(labels).filter(_ -> score.label() != null).orElse(null));
    }

    private static Optional<Label> first(Labels labels) {
        return labels.objects().stream().findFirst();
    }

    private static Label label(String id, String classKey, Shape shape, Map<String, Value> attributes) {
        return new Label(new LabelId(id), classKey, shape, attributes);
    }

    /** @param bulge to the right, in px */
    private static Polygon circle(double x, double y, double radius, double bulge) {
        return polygon(120, x, y, i -> radius + (i > 112 || i < 8 ? bulge : 0));
    }

    private static Polygon polygon(int vertices, double x, double y, java.util.function.IntToDoubleFunction radius) {
        double[] xy = new double[2 * vertices];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            xy[2 * i] = x + radius.applyAsDouble(i) * Math.cos(angle);
            xy[2 * i + 1] = y + radius.applyAsDouble(i) * Math.sin(angle);
        }
        return Polygon.of(Ring.of(xy));
    }
}
