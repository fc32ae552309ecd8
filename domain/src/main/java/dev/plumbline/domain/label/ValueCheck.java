package dev.plumbline.domain.label;

import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a value is a possible answer to an attribute. */
public final class ValueCheck {
    static final int MAX_TEXT = 4_000;

    private ValueCheck() {}

    /** The first fault as a sentence, or nothing. */
    public static Optional<String> fault(Attribute attribute, Value value) {
        return switch (value) {
            case Value.Choice choice
            when attribute.kind() == AttributeKind.RADIO -> unknownOption(attribute, List.of(choice.option()));
            case Value.Choices choices
            when attribute.kind() == AttributeKind.CHECKLIST -> unknownOption(attribute, choices.options());
            case Value.Text text
            when attribute.kind() == AttributeKind.TEXT ->
                text.text().length() > MAX_TEXT
                        ? Optional.of("\"%s\" takes at most %d characters.".formatted(attribute.name(), MAX_TEXT))
                        : Optional.empty();
            case Value.Number number
            when attribute.kind() == AttributeKind.NUMBER ->
                Double.isFinite(number.number())
                        ? Optional.empty()
                        : Optional.of("\"%s\" takes a finite number.".formatted(attribute.name()));
            case Value.Choice _, Value.Choices _, Value.Text _, Value.Number _ ->
                Optional.of("\"%s\" is a %s; this is not an answer to it."
                        .formatted(attribute.name(), attribute.kind().name().toLowerCase(Locale.ROOT)));
        };
    }

    private static Optional<String> unknownOption(Attribute attribute, List<String> keys) {
        return keys.stream()
                .filter(key ->
                        attribute.options().stream().noneMatch(o -> o.key().equals(key)))
                .findFirst()
                .map(key -> "\"%s\" has no option %s.".formatted(attribute.name(), key));
    }
}
