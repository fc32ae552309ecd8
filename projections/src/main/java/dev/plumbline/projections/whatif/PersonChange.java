package dev.plumbline.projections.whatif;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.scoring.Points;
import java.util.List;

/**
 * What would change for one person.
 *
 * @param submissions that have a score on both sides
 * @param components  by name and skill; together their {@link Part#moved} are the change of the score
 * @param largest     the submissions that move most, the most first
 */
public record PersonChange(
        PersonId person, int submissions, Side before, Side after, List<Part> components, List<Compared> largest) {

    /**
     * @param moved what this component adds to the change of the person's score, as a share: its points of all that is
     *     available after, less its points of all that was available before
     */
    public record Part(ComponentKey key, Points before, Points after, double moved) {}

    public PersonChange {
        components = List.copyOf(components);
        largest = List.copyOf(largest);
    }

    /** By how much the score moves, -1 to 1; 0 where there is none on one of the sides. */
    public double change() {
        var from = before.total().score();
        var to = after.total().score();
        return from.isPresent() && to.isPresent() ? to.getAsDouble() - from.getAsDouble() : 0;
    }
}
