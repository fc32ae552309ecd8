package dev.plumbline.projections;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.EdgeCase;
import dev.plumbline.domain.spec.Picture;
import dev.plumbline.domain.spec.Question;
import dev.plumbline.domain.spec.Question.Choice;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecComparison;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.TaughtSkill;
import dev.plumbline.domain.spec.TestRules;
import dev.plumbline.domain.spectest.AskedQuestion;
import dev.plumbline.domain.spectest.GradedAnswer;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptStarted;
import dev.plumbline.domain.spectest.SpecTestEvent.ClauseRead;
import dev.plumbline.domain.spectest.TestKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the annotator of the {@link Story}, which begins with this, reads a spec and is tested on it. */
public final class SpecStory {
    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
    private static final PersonId ANNOTATOR = new PersonId("okafor");
    private static final PersonId MANAGER = new PersonId("dubois");
    private static final SkillId SKILL = new SkillId("bud-boundary");
    private static final FrameId FRAME = new FrameId("meadow_0413");
    public static final AttemptId ATTEMPT = new AttemptId("a1");
    public static final Picture PICTURE = new Picture("ab".repeat(32), "image/jpeg", 640, 480, "A seed head", FRAME);
    public static final Spec FIRST = spec("1.0.0", "The outline follows the tips.");
    public static final Spec SECOND = spec("1.0.1", "The outline follows the outermost edge.");

    static final List<Event> ALL = List.of(
            published(null, FIRST),
            new ClauseRead(ANNOTATOR, FIRST.id(), FIRST.version(), "4.1", NOON),
            new AttemptStarted(
                    ATTEMPT,
                    ANNOTATOR,
                    FIRST.id(),
                    FIRST.version(),
                    TestKind.FULL,
                    Set.of(SKILL),
                    7,
                    List.of(new AskedQuestion(new QuestionId("tips"), List.of(1, 0))),
                    NOON),
            graded(ATTEMPT, ANNOTATOR, true, true));

    private SpecStory() {}

    public static SpecPublished published(@Nullable Spec before, Spec spec) {
        return new SpecPublished(spec, SpecComparison.between(before, spec), MANAGER, NOON);
    }

    /** An attempt on the first version: questions tips and torn of clauses 4.1 and 4.2, as many of each as there are answers. */
    public static AttemptGraded graded(AttemptId attempt, PersonId person, boolean tips, boolean... torn) {
        var answers = IntStream.rangeClosed(0, torn.length)
                .mapToObj(i -> i == 0
                        ? new GradedAnswer(new QuestionId("tips"), "4.1", SKILL, List.of(tips ? 0 : 1), tips)
                        : new GradedAnswer(
                                new QuestionId("torn-" + i), "4.2", SKILL, List.of(torn[i - 1] ? 0 : 1), torn[i - 1]))
                .toList();
        int right = (int) answers.stream().filter(GradedAnswer::right).count();
        return new AttemptGraded(
                attempt,
                person,
                FIRST.id(),
                FIRST.version(),
                TestKind.FULL,
                Set.of(SKILL),
                answers.size(),
                right,
                answers.size(),
                right == answers.size(),
                answers,
                List.of(),
                NOON);
    }

    private static Spec spec(String version, String tips) {
        return new Spec(
                new SpecId("flower-heads"),
                new SpecVersion(version),
                "Flower heads",
                List.of(new TaughtSkill(SKILL, "Outline", List.of())),
                List.of(
                        new SpecClause("4.1", "Tips", tips, List.of(SKILL), List.of()),
                        new SpecClause(
                                "4.2",
                                "Torn tips",
                                "What is there.",
                                List.of(SKILL),
                                List.of(new EdgeCase("Seeds", "Like here.", PICTURE)))),
                List.of(question("tips", "4.1"), question("torn-1", "4.2")),
                TestRules.DEFAULT);
    }

    private static Question question(String id, String clause) {
        return new Question(
                new QuestionId(id),
                clause,
                SKILL,
                Question.Kind.SINGLE_CHOICE,
                "Which?",
                null,
                List.of(new Choice("this", true), new Choice("that", false)),
                "");
    }
}
