package dev.plumbline.domain.spec;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A small spec that may be published, and versions of it. */
public final class SampleSpec {
    public static final SpecId ID = new SpecId("blooms");
    public static final PersonId MANAGER = new PersonId("haddad");
    public static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    public static final SkillId OUTLINE = new SkillId("outline");
    public static final SkillId COLOUR = new SkillId("colour");
    public static final Picture PICTURE =
            new Picture("ab".repeat(32), "image/jpeg", 640, 480, "A seed head against the light", null);

    /** Skills outline and colour; clauses 4, 4.1, 4.2 and 5.1; three questions about each clause that has text. */
    public static final Spec FIRST = new Spec(
            ID,
            new SpecVersion("1.0.0"),
            "Blooms",
            List.of(
                    new TaughtSkill(OUTLINE, "Outline", List.of()),
                    new TaughtSkill(COLOUR, "Colour", List.of(OUTLINE))),
            List.of(
                    new SpecClause("4", "Outlines", "", List.of(), List.of()),
                    clause("4.1", "The outline follows the outermost visible edge.", OUTLINE),
                    new SpecClause(
                            "4.2",
                            "Torn tips",
                            "Outline what is there, not what grew there.",
                            List.of(OUTLINE),
                            List.of(new EdgeCase("Seed heads", "The seed tips are the edge.", PICTURE))),
                    clause("5.1", "Colour is that of most of the visible surface.", COLOUR)),
            questions(),
            new TestRules(6, 0.8, true));

    private SampleSpec() {}

    public static SpecClause clause(String id, String text, SkillId... skills) {
        return new SpecClause(id, "Clause " + id, text, List.of(skills), List.of());
    }

    /** Of three options, the first is right. */
    public static Question question(String id, String clause, SkillId skill) {
        return new Question(
                new QuestionId(id),
                clause,
                skill,
                Question.Kind.SINGLE_CHOICE,
                "What does " + id + " ask?",
                null,
                List.of(
                        new Question.Choice("right", true),
                        new Question.Choice("wrong", false),
                        new Question.Choice("as wrong", false)),
                "Clause " + clause + " says so.");
    }

    private static List<Question> questions() {
        var questions = new ArrayList<Question>();
        for (int i = 1; i <= 3; i++) {
            questions.add(question("tips-" + i, "4.1", OUTLINE));
            questions.add(question("torn-" + i, "4.2", OUTLINE));
            questions.add(question("colour-" + i, "5.1", COLOUR));
        }
        return questions;
    }

    public static Spec version(String version, Spec from) {
        return new Spec(
                from.id(),
                new SpecVersion(version),
                from.title(),
                from.skills(),
                from.clauses(),
                from.questions(),
                from.test());
    }

    public static Spec withClauses(Spec from, UnaryOperator<List<SpecClause>> change) {
        return new Spec(
                from.id(),
                from.version(),
                from.title(),
                from.skills(),
                change.apply(new ArrayList<>(from.clauses())),
                from.questions(),
                from.test());
    }

    public static Spec withQuestions(Spec from, UnaryOperator<List<Question>> change) {
        return new Spec(
                from.id(),
                from.version(),
                from.title(),
                from.skills(),
                from.clauses(),
                change.apply(new ArrayList<>(from.questions())),
                from.test());
    }

    public static Spec withSkills(Spec from, TaughtSkill... skills) {
        return new Spec(
                from.id(),
                from.version(),
                from.title(),
                List.of(skills),
                from.clauses(),
                from.questions(),
                from.test());
    }

    public static Spec withTest(Spec from, TestRules test) {
        return new Spec(from.id(), from.version(), from.title(), from.skills(), from.clauses(), from.questions(), test);
    }

    /** The same clause in other words. */
    public static Spec reworded(Spec from, String clause, String text) {
        return withClauses(from, clauses -> {
            clauses.replaceAll(c ->
                    c.id().equals(clause) ? new SpecClause(c.id(), c.title(), text, c.skills(), c.edgeCases()) : c);
            return clauses;
        });
    }

    public static SpecPublished published(Spec spec) {
        return published(null, spec);
    }

    public static SpecPublished published(@Nullable Spec before, Spec spec) {
        return new SpecPublished(spec, SpecComparison.between(before, spec), MANAGER, AT);
    }
}
