package dev.plumbline.domain.label;

import static dev.plumbline.domain.Sample.SCENE_SKILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.Option;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCheckTest {
    private static final Map<AttributeKind, Value> ANSWERS = new EnumMap<>(Map.of(
            AttributeKind.RADIO, new Value.Choice("bee"),
            AttributeKind.CHECKLIST, new Value.Choices(List.of("bee", "fly")),
            AttributeKind.TEXT, new Value.Text("a bee"),
            AttributeKind.NUMBER, new Value.Number(-3.5)));

    @ParameterizedTest
    @EnumSource
    void P2_every_kind_of_attribute_takes_its_own_kind_of_answer_and_no_other(AttributeKind kind) {
        ANSWERS.forEach((answered, value) -> {
            var fault = ValueCheck.fault(attribute(kind), value);
            if (answered == kind) {
                assertThat(fault).isEmpty();
            } else {
                assertThat(fault)
                        .hasValue("\"Seen\" is a %s; this is not an answer to it."
                                .formatted(kind.toString().toLowerCase(Locale.ROOT)));
            }
        });
    }

    @Test
    void P2_an_option_that_is_not_offered_is_named() {
        assertThat(ValueCheck.fault(attribute(AttributeKind.RADIO), new Value.Choice("ant")))
                .hasValue("\"Seen\" has no option ant.");
        assertThat(ValueCheck.fault(attribute(AttributeKind.CHECKLIST), new Value.Choices(List.of("bee", "moth"))))
                .hasValue("\"Seen\" has no option moth.");
    }

    @Test
    void P2_a_checklist_may_have_nothing_ticked() {
        assertThat(ValueCheck.fault(attribute(AttributeKind.CHECKLIST), new Value.Choices(List.of())))
                .isEmpty();
    }

    @Test
    void P2_a_checklist_is_a_set() {
        assertThat(new Value.Choices(List.of("fly", "bee", "fly"))).isEqualTo(ANSWERS.get(AttributeKind.CHECKLIST));
    }

    @Test
    void P2_a_text_has_at_most_4000_characters() {
        assertThat(ValueCheck.fault(attribute(AttributeKind.TEXT), new Value.Text("x".repeat(4_000))))
                .isEmpty();
        assertThat(ValueCheck.fault(attribute(AttributeKind.TEXT), new Value.Text("x".repeat(4_001))))
                .hasValue("\"Seen\" takes at most 4000 characters.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void P2_a_number_is_finite(double number) {
        assertThat(ValueCheck.fault(attribute(AttributeKind.NUMBER), new Value.Number(number)))
                .hasValue("\"Seen\" takes a finite number.");
    }

    private static Attribute attribute(AttributeKind kind) {
        var options = kind == AttributeKind.RADIO || kind == AttributeKind.CHECKLIST
                ? List.of(new Option("bee", "bee"), new Option("fly", "fly"))
                : List.<Option>of();
        return new Attribute("seen", "Seen", kind, false, SCENE_SKILL, options);
    }
}
