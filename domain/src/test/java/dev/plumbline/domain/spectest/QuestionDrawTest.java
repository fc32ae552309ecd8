package dev.plumbline.domain.spectest;

import static dev.plumbline.domain.spec.SampleSpec.question;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuestionDrawTest {
    /** Of skill a 24 questions in four clauses, of b 12 in two, of c 4 in one. */
    private static final List<Question> BANK = bank();

    @Test
    void R2_the_same_seed_draws_and_shuffles_the_same() {
        assertThat(draw(30, 1)).isEqualTo(draw(30, 1)).isNotEqualTo(draw(30, 2));
    }

    /** What a seed draws is kept for ever: an auditor draws it again. */
    @Test
    void R2_a_recorded_seed_draws_in_years_what_it_draws_today() {
        assertThat(draw(5, 42))
                .extracting(q -> q.question().value() + q.order())
                .isEqualTo(GOLDEN);
    }

    @Property(tries = 200)
    void R2_every_skill_is_asked_nothing_twice_and_every_option_shown_once(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int most) {
        var drawn = draw(most, seed);

        assertThat(drawn).hasSize(Math.clamp(most, 3, BANK.size()));
        assertThat(drawn).extracting(AskedQuestion::question).doesNotHaveDuplicates();
        assertThat(drawn.stream().map(QuestionDrawTest::skill).collect(Collectors.toSet()))
                .hasSize(3);
        assertThat(drawn).allSatisfy(q -> assertThat(q.order()).containsExactlyInAnyOrder(0, 1, 2));
    }

    @Property(tries = 50)
    void R2_skills_are_asked_in_proportion_and_clauses_of_a_skill_alike(@ForAll long seed) {
        var drawn = draw(20, seed);
        var skills = drawn.stream().collect(groupingBy(QuestionDrawTest::skill, counting()));
        assertThat(skills).isEqualTo(Map.of("a", 12L, "b", 6L, "c", 2L));
        var clauses =
                drawn.stream().collect(groupingBy(q -> q.question().value().substring(0, 2), counting()));
        assertThat(clauses.values()).allMatch(count -> count == 3 || count == 2);
    }

    @Test
    void R2_a_bank_smaller_than_the_test_is_asked_whole() {
        assertThat(draw(30, 3)).hasSize(30);
        assertThat(QuestionDraw.draw(BANK.subList(0, 7), 30, Set.of(), 3)).hasSize(7);
    }

    @Test
    void R2_what_the_last_attempt_asked_comes_less_often() {
        int again = 0;
        for (int seed = 0; seed < 200; seed++) {
            var last = draw(10, seed).stream().map(AskedQuestion::question).collect(Collectors.toSet());
            var next = QuestionDraw.draw(BANK, 10, last, seed + 1_000);
            again += next.stream().filter(q -> last.contains(q.question())).count();
        }
        assertThat(again / 2_000.0).as("a quarter by blind chance").isLessThan(0.08);
    }

    @Test
    void R2_every_question_of_a_clause_and_every_order_of_its_options_is_as_likely_as_any_other() {
        var asked = new HashMap<QuestionId, Integer>();
        var orders = new HashMap<List<Integer>, Integer>();
        int draws = 6_000;
        for (int seed = 0; seed < draws; seed++) {
            for (var q : draw(10, seed)) {
                asked.merge(q.question(), 1, Integer::sum);
                orders.merge(q.order(), 1, Integer::sum);
            }
        }
        assertThat(asked).hasSize(40);
        var ofA = asked.entrySet().stream()
                .filter(e -> e.getKey().value().startsWith("a"))
                .toList();
        assertThat(ofA)
                .allSatisfy(e -> assertThat(e.getValue() / (double) draws).isCloseTo(0.25, within(0.03)));
        assertThat(orders).hasSize(6);
        assertThat(orders.values())
                .allSatisfy(n -> assertThat(n / (draws * 10.0)).isCloseTo(1 / 6.0, within(0.01)));
    }

    private static List<AskedQuestion> draw(int most, long seed) {
        return QuestionDraw.draw(BANK, most, Set.of(), seed);
    }

    private static String skill(AskedQuestion asked) {
        return asked.question().value().substring(0, 1);
    }

    private static List<Question> bank() {
        var bank = new ArrayList<Question>();
        var clauses = List.of("a1", "a2", "a3", "a4", "b1", "b2");
        clauses.forEach(clause -> IntStream.range(0, 6)
                .forEach(i -> bank.add(question(clause + "-" + i, clause, new SkillId(clause.substring(0, 1))))));
        IntStream.range(0, 4).forEach(i -> bank.add(question("c1-" + i, "c1", new SkillId("c"))));
        assertThat(new HashSet<>(bank)).hasSize(40);
        return bank;
    }

    private static final List<String> GOLDEN =
            List.of("c1-2[1, 0, 2]", "a1-5[1, 2, 0]", "b1-4[0, 2, 1]", "a4-2[2, 0, 1]", "a2-1[1, 2, 0]");
}
