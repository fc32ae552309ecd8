package dev.plumbline.gateway.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.label.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Numbers and attributes as the JSON formats of the field have them. Messages of exceptions are sentences. */
public final class JsonNumbers {

    private JsonNumbers() {}

    /** @throws IllegalArgumentException when it is missing or no finite number */
    public static double number(JsonNode node, String name) {
        JsonNode number = node.path(name);
        if (!number.isNumber() || !Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException(
                    number.isMissingNode()
                            ? "it has no %s.".formatted(name)
                            : "its %s is %s, which is not a finite number.".formatted(name, number));
        }
        return number.doubleValue();
    }

    /** @throws IllegalArgumentException when it is no list of finite numbers */
    public static double[] numbers(JsonNode node, String name) {
        JsonNode list = node.path(name);
        if (!list.isArray()) {
            throw new IllegalArgumentException("its %s is no list of numbers.".formatted(name));
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = list.get(i);
            if (!number.isNumber() || !Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("%s of its %s is not a finite number.".formatted(number, name));
            }
            numbers[i] = number.doubleValue();
        }
        return numbers;
    }

    /**
     * An object of names and values: texts, numbers, true, false, or lists of them.
     *
     * @param without names that have a place of their own
     */
    public static Map<String, Value> values(JsonNode attributes, Set<String> without) {
        Map<String, Value> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : attributes.properties()) {
            if (!without.contains(each.getKey()) && !each.getValue().isNull()) {
                values.put(each.getKey(), value(each.getKey(), each.getValue()));
            }
        }
        return values;
    }

    private static Value value(String name, JsonNode node) {
        if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            return new Value.Number(node.doubleValue());
        }
        if (node.isTextual() || node.isBoolean()) {
            return new Value.Text(node.asText());
        }
        List<String> options = new ArrayList<>();
        for (JsonNode option : node) {
            if (option.isValueNode()) {
                options.add(option.asText());
            }
        }
        if (!node.isArray() || options.size() < node.size()) {
            throw new IllegalArgumentException(
                    "the value of %s is %s; it can be a text, a finite number, true, false, or a list of these."
                            .formatted(name, node));
        }
        return new Value.Choices(options);
    }

    /** The other way. */
    public static void write(JsonGenerator json, Map<String, Value> values) throws IOException {
        for (Map.Entry<String, Value> each : values.entrySet()) {
            json.writeFieldName(each.getKey());
            write(json, each.getValue());
        }
    }

    private static void write(JsonGenerator json, Value value) throws IOException {
        switch (value) {
            case Value.Text text -> json.writeString(text.text());
            case Value.Choice choice -> json.writeString(choice.option());
            case Value.Number number -> write(json, number.number());
            case Value.Choices choices -> {
                json.writeStartArray();
                for (String option : choices.options()) {
                    json.writeString(option);
                }
                json.writeEndArray();
            }
        }
    }

    /** Whole numbers without their {@code .0}. */
    public static void write(JsonGenerator json, double number) throws IOException {
        if ((int) number == number) {
            json.writeNumber((int) number);
        } else {
            json.writeNumber(number);
        }
    }

    public static void write(JsonGenerator json, double... numbers) throws IOException {
        json.writeStartArray();
        for (double number : numbers) {
            write(json, number);
        }
        json.writeEndArray();
    }
}
