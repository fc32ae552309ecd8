package dev.plumbline.domain.agreement;

import dev.plumbline.domain.agreement.Ratings.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Agreement beyond what chance would bring: (observed − expected) ÷ (1 − expected). */
final class Kappa {

    private Kappa() {}

    /** Chance: each rater keeps their own habits. */
    static OptionalDouble cohen(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return OptionalDouble.empty();
        }
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> second = new HashMap<>();
        int agreed = 0;
        for (Pair pair : pairs) {
            first.merge(pair.first(), 1, Integer::sum);
            second.merge(pair.second(), 1, Integer::sum);
            agreed += pair.agree() ? 1 : 0;
        }
        double items = pairs.size();
        double expected = 0;
        for (Map.Entry<String, Integer> category : first.entrySet()) {
            expected += category.getValue() / items * (second.getOrDefault(category.getKey(), 0) / items);
        }
        return beyondChance(agreed / items, expected);
    }

    /** Chance: all raters have the same habits. */
    static OptionalDouble fleiss(List<Map<String, Integer>> items) {
        int raters = items.isEmpty() ? 0 : ratings(items.getFirst());
        if (raters < 2 || items.stream().anyMatch(item -> ratings(item) != raters)) {
            return OptionalDouble.empty();
        }
        Map<String, Integer> totals = new HashMap<>();
        double agreed = 0;
        for (Map<String, Integer> item : items) {
            int pairs = 0;
            for (Map.Entry<String, Integer> category : item.entrySet()) {
                totals.merge(category.getKey(), category.getValue(), Integer::sum);
                pairs += category.getValue() * (category.getValue() - 1);
            }
            agreed += (double) pairs / (raters * (raters - 1));
        }
        double all = (double) raters * items.size();
        double expected = totals.values().stream()
                .mapToDouble(count -> count / all * (count / all))
                .sum();
        return beyondChance(agreed / items.size(), expected);
    }

    private static int ratings(Map<String, Integer> item) {
        return item.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static OptionalDouble beyondChance(double observed, double expected) {
        return expected < 1 ? OptionalDouble.of((observed - expected) / (1 - expected)) : OptionalDouble.empty();
    }
}
