package dev.plumbline.domain.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Ratings of items by raters; not every rater has to rate every item. A rater's later rating of an item takes the earlier one's place. */
public final class Ratings {

    private final Map<String, Map<String, String>> categoryByRaterByItem = new LinkedHashMap<>();
    private final Set<String> raters = new LinkedHashSet<>();

    public Ratings(Collection<Rating> ratings) {
        for (Rating rating : ratings) {
            raters.add(rating.rater());
            categoryByRaterByItem
                    .computeIfAbsent(rating.item(), _ -> new LinkedHashMap<>())
                    .put(rating.rater(), rating.category());
        }
    }

    /** Share of the items on which both raters said the same, 0 to 1; of items that both rated. For two raters. */
    public OptionalDouble percentAgreement() {
        List<Pair> pairs = pairs();
        return pairs.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) pairs.stream().filter(Pair::agree).count() / pairs.size());
    }

    /** Cohen's kappa, at most 1 (J. Cohen, 1960); over items that both rated. For two raters. */
    public OptionalDouble cohenKappa() {
        return Kappa.cohen(pairs());
    }

    /** Fleiss' kappa, at most 1 (J. L. Fleiss, 1971). Nothing where items have unlike numbers of ratings, or fewer than two. */
    public OptionalDouble fleissKappa() {
        return Kappa.fleiss(counts());
    }

    /**
     * Krippendorff's alpha for nominal data, at most 1 (K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011). Any number
     * of raters, ratings may be missing; an item with a single rating says nothing.
     */
    public OptionalDouble krippendorffAlpha() {
        return KrippendorffAlpha.nominal(counts());
    }

    /** Two raters' categories of an item. */
    record Pair(String first, String second) {
        boolean agree() {
            return first.equals(second);
        }
    }

    /** Empty unless there are just two raters. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        if (raters.size() == 2) {
            for (Map<String, String> item : categoryByRaterByItem.values()) {
                if (item.size() == 2) {
                    List<String> said = raters.stream().map(item::get).toList();
                    pairs.add(new Pair(said.get(0), said.get(1)));
                }
            }
        }
        return pairs;
    }

    /** For each item, how often each category was said of it. */
    private List<Map<String, Integer>> counts() {
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (Map<String, String> item : categoryByRaterByItem.values()) {
            Map<String, Integer> count = new LinkedHashMap<>();
            item.values().forEach(category -> count.merge(category, 1, Integer::sum));
            counts.add(count);
        }
        return counts;
    }
}
