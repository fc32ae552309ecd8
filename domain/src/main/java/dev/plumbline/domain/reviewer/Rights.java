package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundEligible;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundWanting;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one person may not review, as far as it was decided; a fold of their own events. Whoever wants to review is judged first
 * ({@link Reviewers}), so somebody of whom nothing was found has not asked.
 *
 * @param wanting projects in which something is missing
 * @param lost    specs under which they have no standing
 */
public record Rights(Set<ProjectId> wanting, Set<SpecId> lost) {
    public static final Rights NONE = new Rights(Set.of(), Set.of());

    public Rights {
        wanting = Set.copyOf(wanting);
        lost = Set.copyOf(lost);
    }

    public Rights evolve(Event event) {
        return switch (event) {
            case FoundEligible e -> new Rights(without(wanting, e.project()), lost);
            case FoundWanting e -> new Rights(with(wanting, e.project()), lost);
            case StandingLost e -> new Rights(wanting, with(lost, e.spec()));
            case StandingRegained e -> new Rights(wanting, without(lost, e.spec()));
            default -> this;
        };
    }

    /** Why the person may not begin a review in a project that follows the spec. */
    public Optional<ReviewerRejection> obstacle(PersonId person, ProjectId project, SpecId spec) {
        if (lost.contains(spec)) {
            return Optional.of(new ReviewerRejection.StandingIsLost(person, spec));
        }
        return wanting.contains(project)
                ? Optional.of(new ReviewerRejection.NotEligible(person, project))
                : Optional.empty();
    }

    private static <T> Set<T> with(Set<T> set, T one) {
        var all = new HashSet<>(set);
        all.add(one);
        return all;
    }

    private static <T> Set<T> without(Set<T> set, T one) {
        var all = new HashSet<>(set);
        all.remove(one);
        return all;
    }
}
