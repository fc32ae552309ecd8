package dev.plumbline.domain.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** 1 − observed ÷ expected disagreement, over pairs of ratings of one item; each rating weighs the same however many its item has. */
final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    static OptionalDouble nominal(List<Map<String, Integer>> items) {
        Map<String, Integer> totals = new HashMap<>();
        double disagreed = 0;
        long all = 0;
        for (Map<String, Integer> item : items) {
            int ratings = item.values().stream().mapToInt(Integer::intValue).sum();
            if (ratings < 2) {
                continue;
            }
            all += ratings;
            long unlike = 0;
            for (Map.Entry<String, Integer> category : item.entrySet()) {
                totals.merge(category.getKey(), category.getValue(), Integer::sum);
                unlike += (long) category.getValue() * (ratings - category.getValue());
            }
            disagreed += (double) unlike / (ratings - 1);
        }
        double expected = 0;
        for (int count : totals.values()) {
            expected += (double) count * (all - count);
        }
        return expected > 0 ? OptionalDouble.of(1 - (all - 1) * disagreed / expected) : OptionalDouble.empty();
    }
}
