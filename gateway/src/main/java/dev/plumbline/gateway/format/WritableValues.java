package dev.plumbline.gateway.format;

import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Capabilities.ValueKind;
import java.util.Map;
import java.util.TreeMap;

/** Values in the kinds that a format has. What becomes a text says the same, so nothing of it is a loss. */
final class WritableValues {

    private final Capabilities can;

    WritableValues(Capabilities can) {
        this.can = can;
    }

    Map<String, Value> of(Map<String, Value> given) {
        Map<String, Value> left = new TreeMap<>();
        given.forEach((name, value) -> left.put(name, value(value)));
        return left;
    }

    /** A text for what has no kind of its own here; it says the same, so it is no loss. */
    private Value value(Value given) {
        return switch (given) {
            case Value.Choice choice when !can.values().contains(ValueKind.CHOICE) -> text(choice.option());
            case Value.Choices choices
            when !can.values().contains(ValueKind.CHOICES) -> text(String.join(",", choices.options()));
            case Value.Number number
            when !can.values().contains(ValueKind.NUMBER) -> text(Decimals.shortest(number.number()));
            case Value.Choice _, Value.Choices _, Value.Number _, Value.Text _ -> given;
        };
    }

    private Value text(String text) {
        return can.values().contains(ValueKind.TEXT) ? new Value.Text(text) : new Value.Choice(text);
    }
}
