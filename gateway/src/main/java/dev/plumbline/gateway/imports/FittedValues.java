package dev.plumbline.gateway.imports;

import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.label.Values;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.gateway.format.Decimals;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values as a file has them, put into the terms of the attributes that are asked. A file names an attribute by its path, or
 * by its key or name wherever it is nested, and an option by its key or name.
 */
final class FittedValues {
    private final Map<String, Value> given;
    private final Map<String, Value> fitted = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private FittedValues(Map<String, Value> given) {
        this.given = given;
    }

    /** @return by path; {@link #unasked} has the rest */
    static FittedValues of(Map<String, Value> given, List<Attribute> asked) {
        var values = new FittedValues(given);
        values.collect(asked, "");
        return values;
    }

    Map<String, Value> fitted() {
        return fitted;
    }

    /** Names of values that nobody asks for. */
    List<String> unasked() {
        return given.keySet().stream().filter(name -> !used.contains(name)).toList();
    }

    private void collect(List<Attribute> asked, String prefix) {
        for (var attribute : asked) {
            var path = prefix + attribute.key();
            var name = named(attribute, path);
            if (name == null) {
                continue;
            }
            used.add(name);
            var value = value(attribute, given.get(name));
            fitted.put(path, value);
            for (var option : attribute.options()) {
                if (Values.options(value).contains(option.key())) {
                    collect(option.attributes(), AttributePath.nested(path, option.key(), ""));
                }
            }
        }
    }

    private @Nullable String named(Attribute attribute, String path) {
        for (var name : new String[] {path, attribute.key(), attribute.name()}) {
            if (given.containsKey(name)) {
                return name;
            }
        }
        return given.keySet().stream()
                .filter(name -> name.equalsIgnoreCase(attribute.name()) || name.equalsIgnoreCase(attribute.key()))
                .findFirst()
                .orElse(null);
    }

    /** What is of another kind than asked stays as it is: the check of the truth says so. */
    private static Value value(Attribute attribute, @Nullable Value given) {
        return switch (given) {
            case null -> throw new IllegalStateException("A name without its value");
            case Value.Text(var text) ->
                switch (attribute.kind()) {
                    case RADIO -> new Value.Choice(option(attribute, text));
                    case CHECKLIST -> new Value.Choices(List.of(option(attribute, text)));
                    case TEXT -> given;
                    case NUMBER -> number(text, given);
                };
            case Value.Choice(var chosen) ->
                switch (attribute.kind()) {
                    case RADIO -> new Value.Choice(option(attribute, chosen));
                    case CHECKLIST -> new Value.Choices(List.of(option(attribute, chosen)));
                    case TEXT -> new Value.Text(chosen);
                    case NUMBER -> number(chosen, given);
                };
            case Value.Choices(var chosen) ->
                switch (attribute.kind()) {
                    case RADIO -> chosen.size() == 1 ? new Value.Choice(option(attribute, chosen.getFirst())) : given;
                    case CHECKLIST ->
                        new Value.Choices(chosen.stream()
                                .map(each -> option(attribute, each))
                                .toList());
                    case TEXT, NUMBER -> given;
                };
            case Value.Number(var number) ->
                switch (attribute.kind()) {
                    case RADIO -> new Value.Choice(option(attribute, plain(number)));
                    case CHECKLIST -> new Value.Choices(List.of(option(attribute, plain(number))));
                    case TEXT -> new Value.Text(plain(number));
                    case NUMBER -> given;
                };
        };
    }

    private static String option(Attribute attribute, String text) {
        return attribute.options().stream()
                .filter(o -> o.key().equals(text) || o.name().equalsIgnoreCase(text))
                .findFirst()
                .map(Option::key)
                .orElse(text);
    }

    private static Value number(String text, Value otherwise) {
        try {
            return new Value.Number(Decimals.parse(text.strip()));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
