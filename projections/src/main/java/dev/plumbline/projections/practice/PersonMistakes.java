package dev.plumbline.projections.practice;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.practice.Mistake;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ReviewItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What reviewers disagreed with one person about of late.
 *
 * @param filed in reviews that are not completed yet
 * @param made  in completed reviews, oldest first, at most {@value #MOST}
 */
public record PersonMistakes(List<Filed> filed, List<Filed> made) {
    /** What is longer ago is no longer practised. */
    public static final int MOST = 200;

    static final PersonMistakes NONE = new PersonMistakes(List.of(), List.of());

    public record Filed(
            TaskId task, ReviewItem item, DisagreementId disagreement, SkillId skill, DisagreementKind kind) {}

    public PersonMistakes {
        filed = List.copyOf(filed);
        made = List.copyOf(made);
    }

    PersonMistakes filed(Filed one) {
        return new PersonMistakes(Stream.concat(filed.stream(), Stream.of(one)).toList(), made);
    }

    PersonMistakes takenBack(TaskId task, ReviewItem item) {
        return new PersonMistakes(
                without(filed, each -> each.task().equals(task) && each.item().equals(item)), made);
    }

    PersonMistakes completed(TaskId task) {
        var all = new ArrayList<>(made);
        filed.stream().filter(each -> each.task().equals(task)).forEach(all::add);
        return new PersonMistakes(
                without(filed, each -> each.task().equals(task)),
                all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    PersonMistakes overturned(TaskId task, DisagreementId disagreement) {
        return new PersonMistakes(
                filed,
                without(
                        made,
                        each -> each.task().equals(task) && each.disagreement().equals(disagreement)));
    }

    /** In these skills, the most frequent first. */
    public List<Mistake> in(Collection<SkillId> skills) {
        var times = new TreeMap<String, Mistake>();
        made.stream()
                .filter(each -> skills.contains(each.skill()))
                .forEach(each -> times.merge(
                        each.skill() + "/" + each.kind(),
                        new Mistake(each.skill(), each.kind(), 1),
                        (a, b) -> new Mistake(a.skill(), a.kind(), a.times() + b.times())));
        return times.values().stream()
                .sorted(Comparator.comparingInt(Mistake::times).reversed())
                .toList();
    }

    private static List<Filed> without(List<Filed> all, Predicate<Filed> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
