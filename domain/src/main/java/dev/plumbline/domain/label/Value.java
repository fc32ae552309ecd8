package dev.plumbline.domain.label;

import java.util.List;

/** The answer to an attribute or a scene classification. */
public sealed interface Value {
    /** The key of the one option chosen. */
    record Choice(String option) implements Value {}

    /** The keys of the options chosen, sorted, without repetition. */
    record Choices(List<String> options) implements Value {
        public Choices {
            options = options.stream().distinct().sorted().toList();
        }
    }

    record Text(String text) implements Value {}

    record Number(double number) implements Value {}
}
