package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.domain.statistics.MantelHaenszel;
import dev.plumbline.domain.statistics.MantelHaenszel.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often a reviewer disagrees, against what the others find on the same annotators: the odds ratio that the annotators have in common
 * ({@link MantelHaenszel}), a stratum each. Below 1 is more lenient than peers, above 1 stricter. Annotators differ, so raw rates of
 * reviewers cannot be compared.
 *
 * <p>What is found in one review resembles itself, so counts scatter more than coins do; the interval is widened by how much more:
 * Pearson's χ² of the reviews about their reviewer's and annotator's rate, by its degrees of freedom (R. W. M. Wedderburn, Biometrika
 * 61, 1974; P. McCullagh, J. A. Nelder, "Generalized Linear Models", 2nd ed. 1989, 4.5), from everybody's reviews of the skill.
 *
 * @param reviewed  of the reviewer, on annotators whom others reviewed, too
 * @param disagreed among them
 * @param expected  how many of them would be disagreed with at the others' rates
 * @param oddsRatio null where the counts do not tell yet
 * @param interval  95 %, of the odds ratio; null with it
 */
public record Leniency(
        SkillId skill,
        int annotators,
        int reviewed,
        int disagreed,
        double expected,
        @Nullable Double oddsRatio,
        @Nullable Interval interval) {

    /**
     * What one reviewer found of one skill of one annotator.
     *
     * @param reviews   completed
     * @param reviewed  items
     * @param disagreed items
     * @param squares   the sum over reviews of disagreed² / reviewed
     */
    public record Cell(int reviews, int reviewed, int disagreed, double squares) {
        public static final Cell NONE = new Cell(0, 0, 0, 0);

        /** One more review, with at least one item. */
        public Cell and(int items, int wanting) {
            return new Cell(
                    reviews + 1, reviewed + items, disagreed + wanting, squares + (double) wanting * wanting / items);
        }

        Cell plus(Cell other) {
            return new Cell(
                    reviews + other.reviews,
                    reviewed + other.reviewed,
                    disagreed + other.disagreed,
                    squares + other.squares);
        }
    }

    /** @param cells by annotator and reviewer */
    public static Leniency of(PersonId reviewer, SkillId skill, Map<PersonId, Map<PersonId, Cell>> cells) {
        var tables = new ArrayList<Table>();
        var own = Cell.NONE;
        double expected = 0;
        for (var ofAnnotator : sorted(cells).values()) {
            var mine = ofAnnotator.getOrDefault(reviewer, Cell.NONE);
            var others = ofAnnotator.entrySet().stream()
                    .filter(e -> !e.getKey().equals(reviewer))
                    .map(Map.Entry::getValue)
                    .reduce(Cell.NONE, Cell::plus);
            if (mine.reviewed() > 0 && others.reviewed() > 0) {
                tables.add(new Table(
                        mine.disagreed(),
                        mine.reviewed() - mine.disagreed(),
                        others.disagreed(),
                        others.reviewed() - others.disagreed()));
                own = own.plus(mine);
                expected += (double) mine.reviewed() * others.disagreed() / others.reviewed();
            }
        }
        var ratio = MantelHaenszel.of(tables, dispersion(cells));
        return new Leniency(
                skill,
                tables.size(),
                own.reviewed(),
                own.disagreed(),
                expected,
                ratio.map(MantelHaenszel::oddsRatio).orElse(null),
                ratio.map(MantelHaenszel::interval).orElse(null));
    }

    /** At least 1: what scatters less than coins does so by chance. */
    static double dispersion(Map<PersonId, Map<PersonId, Cell>> cells) {
        double chiSquare = 0;
        int degreesOfFreedom = 0;
        for (var ofAnnotator : sorted(cells).values()) {
            for (var cell : sorted(ofAnnotator).values()) {
                double rate = (double) cell.disagreed() / cell.reviewed();
                if (cell.reviews() > 1 && rate > 0 && rate < 1) {
                    chiSquare += (cell.squares() - cell.disagreed() * rate) / (rate * (1 - rate));
                    degreesOfFreedom += cell.reviews() - 1;
                }
            }
        }
        return degreesOfFreedom == 0 ? 1 : Math.max(1, chiSquare / degreesOfFreedom);
    }

    /** Sums of doubles are the same only in the same order. */
    private static <V> Map<String, V> sorted(Map<PersonId, V> map) {
        var sorted = new TreeMap<String, V>();
        map.forEach((person, value) -> sorted.put(person.value(), value));
        return sorted;
    }

    /** Of every reviewer of the skill, by reviewer's id. */
    public static Map<PersonId, Leniency> ofAll(SkillId skill, Map<PersonId, Map<PersonId, Cell>> cells) {
        var all = new TreeMap<PersonId, Leniency>(Comparator.comparing(PersonId::value));
        cells.values().stream()
                .flatMap(of -> of.keySet().stream())
                .distinct()
                .forEach(reviewer -> all.put(reviewer, of(reviewer, skill, cells)));
        return all;
    }
}
