package dev.plumbline.domain.spec;

import static dev.plumbline.domain.spec.SampleSpec.COLOUR;
import static dev.plumbline.domain.spec.SampleSpec.FIRST;
import static dev.plumbline.domain.spec.SampleSpec.OUTLINE;
import static dev.plumbline.domain.spec.SampleSpec.clause;
import static dev.plumbline.domain.spec.SampleSpec.question;
import static dev.plumbline.domain.spec.SampleSpec.withClauses;
import static dev.plumbline.domain.spec.SampleSpec.withQuestions;
import static dev.plumbline.domain.spec.SampleSpec.withSkills;
import static dev.plumbline.domain.spec.SampleSpec.withTest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.Question.Choice;
import dev.plumbline.domain.spec.Question.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecCheckTest {
    private static final SkillId UNTAUGHT = new SkillId("occlusion");

    @Test
    void R1_a_whole_spec_has_no_faults() {
        assertThat(SpecCheck.faults(FIRST)).isEmpty();
    }

    @Test
    void R1_ids_are_unique() {
        assertThat(at(clauses(clause("4.1", "Again.", OUTLINE)))).contains("/clauses/4/id");
        assertThat(at(questions(question("tips-1", "4.1", OUTLINE)))).contains("/questions/9/id");
        assertThat(at(withSkills(FIRST, outline(), outline(), colour()))).contains("/skills/1/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4 2", "4/2", ".4", "4.2.1.4.2.1.4.2.1.4.2.1"})
    void R1_the_id_of_a_clause_can_be_cited(String id) {
        assertThat(at(clauses(clause(id, "Something.", OUTLINE)))).contains("/clauses/4/id");
    }

    @Test
    void R1_every_clause_names_a_taught_skill() {
        assertThat(at(clauses(clause("6", "Something.")))).containsExactly("/clauses/4/skills");
        assertThat(at(clauses(clause("6", "Something.", UNTAUGHT)))).containsExactly("/clauses/4/skills");
        assertThat(at(clauses(clause("6", "Something.", OUTLINE, OUTLINE)))).containsExactly("/clauses/4/skills");
    }

    @Test
    void R1_a_heading_is_about_no_skill() {
        assertThat(SpecCheck.faults(clauses(clause("6", " ")))).isEmpty();
        assertThat(at(clauses(clause("6", "", OUTLINE)))).containsExactly("/clauses/4/skills");
    }

    @Test
    void R1_every_question_is_of_a_clause_that_exists_and_names_one_of_its_skills() {
        assertThat(at(questions(question("q", "9.9", OUTLINE)))).containsExactly("/questions/9/clause");
        assertThat(at(questions(question("q", "4", OUTLINE)))).containsExactly("/questions/9/clause");
        assertThat(at(questions(question("q", "4.1", UNTAUGHT)))).containsExactly("/questions/9/skill");
        assertThat(at(questions(question("q", "4.1", COLOUR)))).containsExactly("/questions/9/skill");
    }

    @Test
    void R1_every_skill_is_asked_for() {
        var third = withSkills(FIRST, outline(), colour(), new TaughtSkill(UNTAUGHT, "Occlusion", List.of()));
        assertThat(at(third)).containsExactly("/skills/2");
    }

    @Test
    void R1_a_circle_of_skills_is_refused_and_named() {
        var circle = withSkills(
                FIRST,
                new TaughtSkill(OUTLINE, "Outline", List.of(COLOUR)),
                new TaughtSkill(COLOUR, "Colour", List.of(OUTLINE)));
        assertThat(SpecCheck.faults(circle))
                .containsExactly(new Fault(
                        "/skills", "Skills require each other in a circle: outline requires colour requires outline."));
        assertThat(at(withSkills(FIRST, new TaughtSkill(OUTLINE, "Outline", List.of(OUTLINE)), colour())))
                .containsExactly("/skills");
    }

    @Test
    void R1_skills_require_skills_of_the_same_spec() {
        assertThat(at(withSkills(FIRST, outline(), new TaughtSkill(COLOUR, "Colour", List.of(UNTAUGHT)))))
                .containsExactly("/skills/1/requires");
    }

    @Test
    void R1_exactly_one_option_of_a_single_choice_is_right() {
        assertThat(faultsOf(Kind.SINGLE_CHOICE, true, false)).isEmpty();
        assertThat(faultsOf(Kind.SINGLE_CHOICE, false, false)).containsExactly("/questions/9/options");
        assertThat(faultsOf(Kind.SINGLE_CHOICE, true, true)).containsExactly("/questions/9/options");
    }

    @Test
    void R1_some_options_of_a_multiple_choice_are_right_and_some_are_not() {
        assertThat(faultsOf(Kind.MULTIPLE_CHOICE, true, true, false)).isEmpty();
        assertThat(faultsOf(Kind.MULTIPLE_CHOICE, true, false)).isEmpty();
        assertThat(faultsOf(Kind.MULTIPLE_CHOICE, true, true)).containsExactly("/questions/9/options");
        assertThat(faultsOf(Kind.MULTIPLE_CHOICE, false, false)).containsExactly("/questions/9/options");
    }

    @Test
    void R1_options_are_two_to_nine_and_differ() {
        assertThat(faultsOf(Kind.SINGLE_CHOICE, true)).containsExactly("/questions/9/options");
        assertThat(faultsOf(Kind.SINGLE_CHOICE, true, false, false, false, false, false, false, false, false, false))
                .containsExactly("/questions/9/options");
        var same = new Question(
                question("q", "4.1", OUTLINE).id(),
                "4.1",
                OUTLINE,
                Kind.SINGLE_CHOICE,
                "Which?",
                null,
                List.of(new Choice("the tips", true), new Choice(" the  tips", false)),
                "");
        assertThat(at(questions(same))).containsExactly("/questions/9/options/1/text");
    }

    @Test
    void R1_nothing_is_longer_than_people_read() {
        assertThat(at(clauses(clause("6", "x".repeat(SpecCheck.MOST_TEXT + 1), OUTLINE))))
                .containsExactly("/clauses/4/text");
        var many = withClauses(FIRST, c -> {
            IntStream.range(0, SpecCheck.MOST_CLAUSES).forEach(i -> c.add(clause("9." + i, "Something.", OUTLINE)));
            return c;
        });
        assertThat(at(many)).containsExactly("/clauses");
    }

    @Test
    void R2_a_test_asks_something_and_can_be_passed() {
        assertThat(at(withTest(FIRST, new TestRules(0, 0.95, true)))).containsExactly("/test/questions");
        assertThat(at(withTest(FIRST, new TestRules(30, 1.01, true)))).containsExactly("/test/passShare");
        assertThat(at(withTest(FIRST, new TestRules(30, Double.NaN, true)))).containsExactly("/test/passShare");
        assertThat(SpecCheck.faults(withTest(FIRST, TestRules.DEFAULT))).isEmpty();
    }

    private static List<String> faultsOf(Kind kind, boolean... right) {
        var options = IntStream.range(0, right.length)
                .mapToObj(i -> new Choice("option " + i, right[i]))
                .toList();
        var sample = question("q", "4.1", OUTLINE);
        return at(questions(new Question(sample.id(), "4.1", OUTLINE, kind, "Which?", null, options, "")));
    }

    private static List<String> at(Spec spec) {
        return SpecCheck.faults(spec).stream().map(Fault::at).toList();
    }

    private static Spec clauses(SpecClause more) {
        return withClauses(FIRST, c -> {
            c.add(more);
            return c;
        });
    }

    private static Spec questions(Question more) {
        return withQuestions(FIRST, q -> {
            q.add(more);
            return q;
        });
    }

    private static TaughtSkill outline() {
        return FIRST.skills().getFirst();
    }

    private static TaughtSkill colour() {
        return FIRST.skills().getLast();
    }
}
