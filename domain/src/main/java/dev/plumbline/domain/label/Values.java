package dev.plumbline.domain.label;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers by attribute path. Answers below an option that is no longer chosen do not survive the change. */
public final class Values {
    private Values() {}

    /** @param value the new answer, or null to take the answer back */
    public static Map<String, Value> with(Map<String, Value> values, String path, @Nullable Value value) {
        var result = new TreeMap<>(values);
        if (value == null) {
            result.remove(path);
        } else {
            result.put(path, value);
        }
        result.keySet().removeIf(other -> other.startsWith(path + "/") && !chosen(value, path, other));
        return result;
    }

    private static boolean chosen(@Nullable Value value, String path, String nested) {
        var rest = nested.substring(path.length() + 1);
        var slash = rest.indexOf('/');
        return options(value).contains(slash < 0 ? rest : rest.substring(0, slash));
    }

    /** A copy in the order of the paths, or the map itself if it is one: pictures that follow each other share it. */
    static Map<String, Value> byPath(Map<String, Value> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        return values instanceof ByPath ? values : new ByPath(new TreeMap<>(values));
    }

    /** Answers in the order of their paths that nobody changes any more. */
    private static final class ByPath extends AbstractMap<String, Value> {
        private final Map<String, Value> values;

        ByPath(TreeMap<String, Value> values) {
            this.values = Collections.unmodifiableMap(values);
        }

        @Override
        public Set<Entry<String, Value>> entrySet() {
            return values.entrySet();
        }

        @Override
        public @Nullable Value get(Object path) {
            return values.get(path);
        }

        @Override
        public boolean containsKey(Object path) {
            return values.containsKey(path);
        }
    }

    /** Whether the options that lead to a nested path are all chosen. */
    static boolean applies(Map<String, Value> values, String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return true;
        }
        var above = path.lastIndexOf('/', slash - 1);
        return above > 0
                && options(values.get(path.substring(0, above))).contains(path.substring(above + 1, slash))
                && applies(values, path.substring(0, above));
    }

    /** Whether there is an answer, and something in it: a blank text or a checklist with nothing ticked says nothing. */
    static boolean says(@Nullable Value value) {
        return switch (value) {
            case Value.Text text -> !text.text().isBlank();
            case Value.Choices choices -> !choices.options().isEmpty();
            case Value.Choice _, Value.Number _ -> true;
            case null -> false;
        };
    }

    /** The option keys that an answer chooses; none for text, numbers and no answer. */
    public static List<String> options(@Nullable Value value) {
        return switch (value) {
            case Value.Choice choice -> List.of(choice.option());
            case Value.Choices choices -> choices.options();
            case Value.Text _, Value.Number _ -> List.of();
            case null -> List.of();
        };
    }
}
