package dev.plumbline.domain.spec;

import static dev.plumbline.domain.spec.SampleSpec.COLOUR;
import static dev.plumbline.domain.spec.SampleSpec.FIRST;
import static dev.plumbline.domain.spec.SampleSpec.OUTLINE;
import static dev.plumbline.domain.spec.SampleSpec.PICTURE;
import static dev.plumbline.domain.spec.SampleSpec.clause;
import static dev.plumbline.domain.spec.SampleSpec.question;
import static dev.plumbline.domain.spec.SampleSpec.reworded;
import static dev.plumbline.domain.spec.SampleSpec.withClauses;
import static dev.plumbline.domain.spec.SampleSpec.withQuestions;
import static dev.plumbline.domain.spec.SampleSpec.withSkills;
import static dev.plumbline.domain.spec.SampleSpec.withTest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.spec.Question.Choice;
import dev.plumbline.domain.spec.SpecChanges.Bump;
import dev.plumbline.domain.spec.SpecChanges.ClauseChange;
import dev.plumbline.domain.spec.SpecChanges.Kind;
import dev.plumbline.domain.spec.SpecChanges.Part;
import dev.plumbline.domain.spec.SpecChanges.QuestionChange;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SpecComparisonTest {
    @Test
    void R1_a_reworded_clause_is_a_patch_and_touches_its_skills() {
        var changes = to(reworded(FIRST, "4.1", "The outermost visible pixel."));
        assertThat(changes.clauses()).containsExactly(new ClauseChange("4.1", Kind.CHANGED, Set.of(Part.TEXT)));
        assertThat(changes.skills()).containsExactly(OUTLINE);
        assertThat(changes.bump()).isEqualTo(Bump.PATCH);
    }

    @Test
    void R1_white_space_and_order_are_no_change() {
        var spaced = reworded(FIRST, "4.1", "The  outline follows the outermost visible\n edge. ");
        assertThat(to(spaced).bump()).isEqualTo(Bump.NONE);
        assertThat(to(withClauses(FIRST, List::reversed)).clauses()).isEmpty();
        assertThat(to(withQuestions(FIRST, List::reversed)).questions()).isEmpty();
    }

    @Test
    void R1_a_clause_that_comes_or_goes_is_a_minor_step() {
        var more = withClauses(FIRST, clauses -> {
            clauses.add(clause("5.2", "Backlight does not change a colour.", COLOUR));
            return clauses;
        });
        assertThat(to(more).clauses()).containsExactly(new ClauseChange("5.2", Kind.ADDED, Set.of()));
        assertThat(to(more).skills()).containsExactly(COLOUR);
        assertThat(to(more).bump()).isEqualTo(Bump.MINOR);

        var back = SpecComparison.between(more, FIRST);
        assertThat(back.clauses()).containsExactly(new ClauseChange("5.2", Kind.REMOVED, Set.of()));
        assertThat(back.skills()).containsExactly(COLOUR);
        assertThat(back.bump()).isEqualTo(Bump.MINOR);
    }

    @Test
    void R1_an_edge_case_that_is_reworded_is_a_patch_and_one_that_comes_is_a_minor_step() {
        var reworded = edges(e -> List.of(new EdgeCase("Seed heads", "The tips are the edge.", PICTURE)));
        assertThat(to(reworded).clauses())
                .containsExactly(new ClauseChange("4.2", Kind.CHANGED, Set.of(Part.EDGE_CASES)));
        assertThat(to(reworded).bump()).isEqualTo(Bump.PATCH);
        var more = edges(e -> List.of(e.getFirst(), new EdgeCase("Wilted", "What is there.", null)));
        assertThat(to(more).bump()).isEqualTo(Bump.MINOR);
        assertThat(to(more).skills()).containsExactly(OUTLINE);
    }

    @Test
    void R1_another_picture_is_a_change_of_its_clause() {
        var other = new Picture("cd".repeat(32), "image/png", 4, 3, "Another one", null);
        var changed = edges(e -> List.of(new EdgeCase("Seed heads", e.getFirst().text(), other)));
        assertThat(to(changed).clauses()).containsExactly(new ClauseChange("4.2", Kind.CHANGED, Set.of(Part.PICTURES)));
        assertThat(to(changed).skills()).containsExactly(OUTLINE);
    }

    @Test
    void R1_a_clause_that_is_about_another_skill_touches_both() {
        var both = withClauses(FIRST, clauses -> {
            clauses.replaceAll(c -> c.id().equals("5.1") ? clause("5.1", c.text(), OUTLINE) : c);
            return clauses;
        });
        assertThat(to(both).skills()).containsExactly(COLOUR, OUTLINE);
        assertThat(to(both).bump()).isEqualTo(Bump.MINOR);
        assertThat(to(both).clauses().getFirst().reads())
                .as("what is read stays")
                .isFalse();
    }

    @Test
    void R1_a_new_requirement_touches_the_skill_and_another_name_does_not() {
        var outline = FIRST.skills().getFirst();
        var free = withSkills(FIRST, outline, new TaughtSkill(COLOUR, "Colour", List.of()));
        assertThat(to(free).skills()).containsExactly(COLOUR);
        assertThat(to(free).bump()).isEqualTo(Bump.MINOR);
        var named = withSkills(FIRST, outline, new TaughtSkill(COLOUR, "Colours", List.of(OUTLINE)));
        assertThat(to(named).skills()).isEmpty();
        assertThat(to(named).bump()).isEqualTo(Bump.PATCH);
    }

    @Test
    void R1_a_dropped_skill_is_a_major_step() {
        var fewer = SpecsTest.withoutColour(FIRST);
        assertThat(to(fewer).dropped()).containsExactly(COLOUR);
        assertThat(to(fewer).skills()).doesNotContain(COLOUR);
        assertThat(to(fewer).bump()).isEqualTo(Bump.MAJOR);
    }

    @Test
    void R1_other_rules_of_the_test_are_a_minor_step_and_touch_no_skill() {
        var stricter = to(withTest(FIRST, new TestRules(6, 0.9, true)));
        assertThat(stricter.bump()).isEqualTo(Bump.MINOR);
        assertThat(stricter.skills()).isEmpty();
    }

    @Test
    void R1_a_bank_may_grow_and_be_reworded_without_touching_a_skill() {
        var more = withQuestions(FIRST, q -> {
            q.add(question("tips-4", "4.1", OUTLINE));
            return q;
        });
        assertThat(to(more).questions())
                .containsExactly(
                        new QuestionChange(question("tips-4", "4.1", OUTLINE).id(), "4.1", Kind.ADDED, false));
        assertThat(to(more).skills()).isEmpty();
        assertThat(to(more).bump()).isEqualTo(Bump.PATCH);
        assertThat(SpecComparison.between(more, FIRST).questions().getFirst().kind())
                .isEqualTo(Kind.REMOVED);

        var reworded =
                options(new Choice("right indeed", true), new Choice("wrong", false), new Choice("as wrong", false));
        assertThat(to(reworded).questions().getFirst().answers()).isFalse();
        var turned = options(new Choice("wrong", false), new Choice("right", true), new Choice("as wrong", false));
        assertThat(to(turned).questions().getFirst().answers()).isFalse();
        assertThat(to(turned).skills()).isEmpty();
    }

    @Test
    void R1_another_right_answer_touches_the_skill() {
        var other = options(new Choice("right", false), new Choice("wrong", true), new Choice("as wrong", false));
        assertThat(to(other).questions().getFirst().answers()).isTrue();
        assertThat(to(other).skills()).containsExactly(OUTLINE);
        var rewritten = options(new Choice("a", false), new Choice("b", true), new Choice("c", false));
        assertThat(to(rewritten).questions().getFirst().answers()).isTrue();
    }

    private static SpecChanges to(Spec after) {
        return SpecComparison.between(FIRST, after);
    }

    /** The first question with other options. */
    private static Spec options(Choice... options) {
        return withQuestions(FIRST, questions -> {
            var q = questions.getFirst();
            questions.set(
                    0,
                    new Question(
                            q.id(),
                            q.clause(),
                            q.skill(),
                            q.kind(),
                            q.text(),
                            q.picture(),
                            List.of(options),
                            q.explanation()));
            return questions;
        });
    }

    private static Spec edges(UnaryOperator<List<EdgeCase>> change) {
        return withClauses(FIRST, clauses -> {
            clauses.replaceAll(c -> c.id().equals("4.2")
                    ? new SpecClause(c.id(), c.title(), c.text(), c.skills(), change.apply(c.edgeCases()))
                    : c);
            return clauses;
        });
    }
}
