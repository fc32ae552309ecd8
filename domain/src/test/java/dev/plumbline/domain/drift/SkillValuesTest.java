package dev.plumbline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.bias.Comparison;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkillValuesTest {
    private static final SkillId BOUNDARY = new SkillId("bud-boundary");
    private static final SkillId COLOUR = new SkillId("colour");
    private static final SkillId WEATHER = new SkillId("weather");
    private static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("buds"),
            "Buds",
            1,
            List.of(new ObjectClass(
                    "bud",
                    "Bud",
                    ShapeKind.BOX,
                    1,
                    BOUNDARY,
                    new SkillId("bud-class"),
                    List.of(choice("colour", COLOUR, "red", "white")))),
            List.of(choice("weather", WEATHER, "sun", "rain")));

    @Test
    void R8_outlines_are_measured_in_pixels_and_what_is_missed_says_nothing_of_them() {
        var values = values(
                labels("sun", bud("a", 100, 100, 40, "red"), bud("b", 300, 100, 40, "red")),
                labels("sun", bud("a", 98, 98, 44, "red")));
        assertThat(SkillValues.unit(BOUNDARY, ONTOLOGY)).isEqualTo(Unit.OFFSET_PX);
        assertThat(values.get(BOUNDARY))
                .singleElement()
                .satisfies(px -> assertThat(px).isCloseTo(2, within(0.2)));
    }

    @Test
    void R8_other_skills_are_measured_by_their_share_of_the_points_object_by_object() {
        var values = values(
                labels("sun", bud("a", 100, 100, 40, "red"), bud("b", 300, 100, 40, "red")),
                labels("rain", bud("a", 100, 100, 40, "white")));
        assertThat(SkillValues.unit(COLOUR, ONTOLOGY)).isEqualTo(Unit.SHARE);
        assertThat(values.get(COLOUR)).containsExactly(0.0, 0.0);
        assertThat(values.get(WEATHER)).containsExactly(0.0);
        assertThat(values.get(new SkillId("bud-class"))).contains(1.0, 0.0);
    }

    private static Map<SkillId, List<Double>> values(Labels truth, Labels submitted) {
        var pairing = Scorer.score(truth, submitted, ONTOLOGY, Comparison.PAIRING);
        return SkillValues.of(
                Comparison.of("t", truth, submitted, pairing),
                Scorer.score(truth, submitted, ONTOLOGY, ScoringPresets.PLUMBLINE),
                ONTOLOGY);
    }

    private static Labels labels(String weather, Label... labels) {
        return new Labels(List.of(labels), Map.of("weather", new Value.Choice(weather)));
    }

    private static Label bud(String id, double x, double y, double side, String colour) {
        return new Label(new LabelId(id), "bud", new Box(x, y, side, side), Map.of("colour", new Value.Choice(colour)));
    }

    private static Attribute choice(String key, SkillId skill, String... options) {
        return new Attribute(
                key,
                key,
                AttributeKind.RADIO,
                true,
                skill,
                List.of(options).stream()
                        .map(option -> new Option(option, option))
                        .toList());
    }
}
