package dev.plumbline.projections.whatif;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.scoring.Points;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds up what would change for whom, from submissions under two scorings. Given in the order of their tasks, what it comes to
 * is to the last digit what scoreboards come to, which add up in that order. Keeps sums only, so that any number can go in.
 */
public final class WhatIf {
    private static final int LARGEST = 3;
    private static final Comparator<Compared> MOST_MOVED = Comparator.<Compared>comparingDouble(
                    each -> Math.abs(each.change()))
            .reversed();

    private final Map<String, Sum> people = new TreeMap<>();

    public void add(Compared compared) {
        people.computeIfAbsent(compared.annotator().value(), _ -> new Sum()).add(compared);
    }

    /** By the people's ids. */
    public List<PersonChange> people() {
        return people.entrySet().stream()
                .map(each -> each.getValue().of(new PersonId(each.getKey())))
                .toList();
    }

    private static final class Sum {
        private final Map<ComponentKey, Points> componentsBefore = new TreeMap<>();
        private final Map<ComponentKey, Points> componentsAfter = new TreeMap<>();
        private final List<Compared> largest = new ArrayList<>();
        private Side before = Side.NONE;
        private Side after = Side.NONE;
        private int submissions;

        void add(Compared compared) {
            submissions++;
            before = before.plus(compared.before());
            after = after.plus(compared.after());
            compared.componentsBefore().forEach((key, points) -> componentsBefore.merge(key, points, Points::plus));
            compared.componentsAfter().forEach((key, points) -> componentsAfter.merge(key, points, Points::plus));
            if (compared.change() != 0) {
                largest.add(compared);
                largest.sort(MOST_MOVED);
                if (largest.size() > LARGEST) {
                    largest.removeLast();
                }
            }
        }

        PersonChange of(PersonId person) {
            var keys = new TreeSet<>(componentsBefore.keySet());
            keys.addAll(componentsAfter.keySet());
            var parts = keys.stream().map(this::part).toList();
            return new PersonChange(person, submissions, before, after, parts, largest);
        }

        private PersonChange.Part part(ComponentKey key) {
            var from = componentsBefore.getOrDefault(key, Points.NONE);
            var to = componentsAfter.getOrDefault(key, Points.NONE);
            return new PersonChange.Part(key, from, to, share(to, after) - share(from, before));
        }

        private static double share(Points points, Side of) {
            return of.available() > 0 ? points.points() / of.available() : 0;
        }
    }
}
