package dev.plumbline.domain.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.reviewer.ReviewPlan.Reviewer;
import dev.plumbline.domain.reviewer.ReviewPlan.Waiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReviewPlanTest {
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId BEA = new PersonId("bea");
    private static final PersonId CAL = new PersonId("cal");
    private static final PersonId NOR = new PersonId("nor");

    @Test
    void R10_load_is_spread_fewest_in_hand_first_then_who_was_given_one_the_longest_ago() {
        var plan = new ReviewPlan(
                List.of(of("1", NOR), of("2", NOR), of("3", NOR), of("4", NOR)),
                List.of(new Reviewer(ADA, 2, 10), new Reviewer(BEA, 0, 90), new Reviewer(CAL, 0, 40)));
        assertThat(Stream.of("1", "2", "3", "4")
                        .map(t -> plan.reviewerOf(new TaskId(t)).orElseThrow()))
                .containsExactly(CAL, BEA, CAL, BEA);
    }

    @Test
    void R10_nobody_is_given_their_own_work_or_what_a_session_hides_from_them() {
        var plan = new ReviewPlan(
                List.of(of("1", ADA), new Waiting(new TaskId("2"), NOR, Set.of(BEA))),
                List.of(new Reviewer(ADA, 5, 10), new Reviewer(BEA, 0, 0)));
        assertThat(plan.reviewerOf(new TaskId("1"))).contains(BEA);
        assertThat(plan.reviewerOf(new TaskId("2"))).contains(ADA);
        assertThat(plan.nextFor(ADA)).containsExactly(new TaskId("2"));
        assertThat(plan.nextFor(BEA)).containsExactly(new TaskId("1"));
        assertThat(new ReviewPlan(List.of(of("1", ADA)), List.of(new Reviewer(ADA, 0, 0))).reviewerOf(new TaskId("1")))
                .isEmpty();
    }

    @Test
    void R10_who_asks_gets_what_is_planned_for_them_and_then_what_nobody_has_fetched() {
        var plan = new ReviewPlan(
                List.of(of("1", NOR), of("2", NOR), of("3", NOR)),
                List.of(new Reviewer(ADA, 0, 1), new Reviewer(BEA, 0, 2)));
        assertThat(plan.nextFor(BEA)).extracting(TaskId::value).containsExactly("2", "1", "3");
        assertThat(plan.nextFor(ADA)).extracting(TaskId::value).containsExactly("1", "3", "2");
    }

    @Property(tries = 200)
    void R10_the_plan_is_the_same_in_whatever_order_reviewers_are_named_and_nobody_has_two_more_than_another(
            @ForAll @Size(max = 8) List<@IntRange(max = 3) Integer> inHand, @ForAll @IntRange(max = 30) int waiting) {
        var reviewers = new ArrayList<Reviewer>();
        for (int i = 0; i < inHand.size(); i++) {
            reviewers.add(new Reviewer(new PersonId("r" + i), 0, inHand.get(i)));
        }
        var work = Stream.iterate(0, i -> i + 1)
                .limit(waiting)
                .map(i -> of("t" + i, NOR))
                .toList();
        var plan = new ReviewPlan(work, reviewers);
        Collections.reverse(reviewers);
        var again = new ReviewPlan(work, reviewers);
        assertThat(work).allSatisfy(w -> assertThat(plan.reviewerOf(w.task())).isEqualTo(again.reviewerOf(w.task())));
        var counts = reviewers.stream()
                .mapToLong(r -> work.stream()
                        .filter(w -> plan.reviewerOf(w.task())
                                .filter(r.person()::equals)
                                .isPresent())
                        .count())
                .summaryStatistics();
        assertThat(reviewers.isEmpty() || counts.getMax() - counts.getMin() <= 1)
                .isTrue();
    }

    private static Waiting of(String task, PersonId annotator) {
        return new Waiting(new TaskId(task), annotator, Set.of());
    }
}
