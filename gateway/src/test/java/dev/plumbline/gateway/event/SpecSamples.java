package dev.plumbline.gateway.event;

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
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecChanges;
import dev.plumbline.domain.spec.SpecChanges.Bump;
import dev.plumbline.domain.spec.SpecChanges.ClauseChange;
import dev.plumbline.domain.spec.SpecChanges.Kind;
import dev.plumbline.domain.spec.SpecChanges.QuestionChange;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecEvent;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.TaughtSkill;
import dev.plumbline.domain.spec.TestRules;
import dev.plumbline.domain.spectest.AskedQuestion;
import dev.plumbline.domain.spectest.GradedAnswer;
import dev.plumbline.domain.spectest.SpecTestEvent;
import dev.plumbline.domain.spectest.TestKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One event of every type about specs and who reads them and is tested on them. */
final class SpecSamples {
    private static final PersonId ANNOTATOR = new PersonId("p-okafor");
    private static final PersonId REVIEWER = new PersonId("p-lindqvist");
    private static final SkillId SKILL = new SkillId("bloom-boundary");
    private static final FrameId FRAME = new FrameId("meadow_0413");
    private static final Instant AT = Instant.parse("2026-11-23T09:30:15.250Z");
    private static final QuestionId QUESTION = new QuestionId("q-7");
    private static final AttemptId ATTEMPT = new AttemptId("a-1");
    private static final Spec SPEC = new Spec(
            new SpecId("blooms-spec"),
            new SpecVersion("2.0.0"),
            "Blooms",
            List.of(
                    new TaughtSkill(SKILL, "Outline", List.of()),
                    new TaughtSkill(new SkillId("colour"), "Colour", List.of(SKILL))),
            List.of(
                    new SpecClause("4", "Outlines", "", List.of(), List.of()),
                    new SpecClause(
                            "4.2.1",
                            "Tips",
                            "The outline follows the *outermost* visible edge.",
                            List.of(SKILL),
                            List.of(
                                    new EdgeCase(
                                            "Seed heads",
                                            "The seed tips are the edge.",
                                            new Picture(
                                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                                    "image/jpeg",
                                                    960,
                                                    540,
                                                    "A seed head against the light",
                                                    FRAME)),
                                    new EdgeCase("Torn tips", "What is there, not what grew there.", null)))),
            List.of(
                    new Question(
                            QUESTION,
                            "4.2.1",
                            SKILL,
                            Question.Kind.SINGLE_CHOICE,
                            "Where does the line run?",
                            null,
                            List.of(
                                    new Question.Choice("Along the tips", true),
                                    new Question.Choice("Along the rim", false)),
                            "The tips are the outermost edge."),
                    new Question(
                            new QuestionId("q-8"),
                            "4.2.1",
                            new SkillId("colour"),
                            Question.Kind.MULTIPLE_CHOICE,
                            "Which are colours?",
                            null,
                            List.of(new Question.Choice("red", true), new Question.Choice("round", false)),
                            "")),
            TestRules.DEFAULT);

    static final List<Event> ALL = List.of(
            new SpecEvent.SpecPublished(
                    SPEC,
                    new SpecChanges(
                            new SpecVersion("1.1.4"),
                            List.of(
                                    new ClauseChange(
                                            "4.2.1",
                                            Kind.CHANGED,
                                            Set.of(SpecChanges.Part.TEXT, SpecChanges.Part.PICTURES)),
                                    new ClauseChange("4.2.9", Kind.REMOVED, Set.of())),
                            List.of(new QuestionChange(QUESTION, "4.2.1", Kind.CHANGED, true)),
                            Set.of(new SkillId("tips")),
                            Set.of(SKILL),
                            Bump.MAJOR),
                    REVIEWER,
                    AT),
            new SpecTestEvent.ClauseRead(ANNOTATOR, SPEC.id(), SPEC.version(), "4.2.1", AT),
            new SpecTestEvent.AttemptStarted(
                    ATTEMPT,
                    ANNOTATOR,
                    SPEC.id(),
                    SPEC.version(),
                    TestKind.DELTA,
                    Set.of(SKILL),
                    -4_611_686_018_427_387_905L,
                    List.of(new AskedQuestion(QUESTION, List.of(1, 0))),
                    AT),
            new SpecTestEvent.AttemptGraded(
                    ATTEMPT,
                    ANNOTATOR,
                    SPEC.id(),
                    SPEC.version(),
                    TestKind.DELTA,
                    Set.of(SKILL),
                    1,
                    0,
                    1,
                    false,
                    List.of(new GradedAnswer(QUESTION, "4.2.1", SKILL, List.of(1), false)),
                    List.of("4.2.1"),
                    AT));

    private SpecSamples() {}
}
