package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who reviews what next. Each submission that waits, the oldest first, goes to the reviewer with the fewest reviews in hand,
 * counting what the plan gave them already; of several to whoever was given one the longest ago, and then by their id. Nobody is given their
 * own work. It follows from what is stored alone, so two gateways plan alike.
 */
public final class ReviewPlan {

    /** @param hiddenFrom who may not see it just now, for a session asks them about it blind */
    public record Waiting(TaskId task, PersonId annotator, Set<PersonId> hiddenFrom) {
        public Waiting {
            hiddenFrom = Set.copyOf(hiddenFrom);
        }

        boolean mayBeReviewedBy(PersonId person) {
            return !annotator.equals(person) && !hiddenFrom.contains(person);
        }
    }

    /**
     * Somebody who may review.
     *
     * @param open      reviews in hand
     * @param lastGiven position in the log of the last one they took; 0 for none
     */
    public record Reviewer(PersonId person, int open, long lastGiven) {}

    private final List<Waiting> waiting;
    private final Map<TaskId, PersonId> given;

    /** @param waiting that nobody reviews yet, oldest first */
    public ReviewPlan(List<Waiting> waiting, Collection<Reviewer> reviewers) {
        this.waiting = List.copyOf(waiting);
        this.given = given(this.waiting, reviewers);
    }

    private static Map<TaskId, PersonId> given(List<Waiting> waiting, Collection<Reviewer> reviewers) {
        var given = new LinkedHashMap<TaskId, PersonId>();
        var planned = new HashMap<PersonId, Integer>();
        var order = Comparator.<Reviewer>comparingInt(r -> r.open() + planned.getOrDefault(r.person(), 0))
                .thenComparingLong(Reviewer::lastGiven)
                .thenComparing(r -> r.person().value());
        for (var submission : waiting) {
            reviewers.stream()
                    .filter(r -> submission.mayBeReviewedBy(r.person()))
                    .min(order)
                    .ifPresent(r -> {
                        given.put(submission.task(), r.person());
                        planned.merge(r.person(), 1, Integer::sum);
                    });
        }
        return given;
    }

    /** Whom the plan gives a submission; nobody where none may review it. */
    public Optional<PersonId> reviewerOf(TaskId task) {
        return Optional.ofNullable(given.get(task));
    }

    /**
     * What somebody who asks is given, in this order: what the plan has for them, then the oldest that it has for somebody who has
     * not asked. More than one, for another may be quicker.
     */
    public List<TaskId> nextFor(PersonId person) {
        return waiting.stream()
                .filter(submission -> submission.mayBeReviewedBy(person))
                .sorted(Comparator.comparing(submission -> !person.equals(given.get(submission.task()))))
                .map(Waiting::task)
                .toList();
    }
}
