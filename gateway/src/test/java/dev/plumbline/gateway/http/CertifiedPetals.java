package dev.plumbline.gateway.http;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.batch.Measure;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.RampCommand;
import dev.plumbline.domain.ramp.RampCommand.Enrol;
import dev.plumbline.domain.ramp.RampCommand.JudgeGraded;
import dev.plumbline.domain.ramp.RampCommand.JudgeShadow;
import dev.plumbline.domain.ramp.RampCommand.PassSpecTest;
import dev.plumbline.domain.ramp.RampCommand.Renewed;
import dev.plumbline.domain.spec.PublishSpec;
import dev.plumbline.domain.spec.Question;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.TaughtSkill;
import dev.plumbline.domain.spec.TestRules;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Takes somebody of the meadow through the ramp in a moment, to the certificate {@value #CERTIFICATE}. */
final class CertifiedPetals {
    static final String SPEC = "petals-spec";
    static final String CERTIFICATE = "certificate-of-ines";

    private static final SpecId SPEC_ID = new SpecId(SPEC);
    private static final SkillId SKILL = new SkillId("petals");
    private static final SpecVersion VERSION = new SpecVersion("1.0.0");
    private static final ProjectId PROJECT = new ProjectId("week-1");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final Renewed CERTIFIED = new Renewed(new CertificateId(CERTIFICATE), 365);

    private CertifiedPetals() {}

    /** Waits until it can be read. */
    static void certify(Meadow meadow, String person) {
        var id = new PersonId(person);
        var manager = new PersonId("manager");
        Meadow.done(
                meadow.server,
                new PublishSpec(
                        spec(), manager, DAY.atStartOfDay(ZoneOffset.UTC).toInstant()),
                manager);
        for (var command : List.<RampCommand>of(
                new Enrol(id, SPEC_ID, Set.of(SKILL), DAY, manager),
                new PassSpecTest(id, SKILL, SPEC_ID, VERSION, CERTIFIED, List.of(2L), DAY),
                new JudgeGraded(
                        id,
                        SKILL,
                        SPEC_ID,
                        PROJECT,
                        new RampNumbers.Graded(1, 0.9, 0.9),
                        new SkillResult(SKILL, Measure.IOU, 0.95, 20, List.of()),
                        List.of(3L),
                        DAY),
                new JudgeShadow(
                        id,
                        SKILL,
                        SPEC_ID,
                        PROJECT,
                        new RampNumbers.Shadow(0, 0, 1, 0, 0),
                        Set.of(),
                        List.of(),
                        CERTIFIED,
                        List.of(4L),
                        DAY))) {
            Meadow.done(meadow.server, command, manager);
        }
        Meadow.eventually(() -> {
            var ramps = meadow.manager.get("/api/people/%s/ramps".formatted(person));
            return ramps.text().contains(CERTIFICATE) ? CERTIFICATE : "";
        });
    }

    private static Spec spec() {
        var question = new Question(
                new QuestionId("q1"),
                "1.1",
                SKILL,
                Question.Kind.SINGLE_CHOICE,
                "Where is the edge?",
                null,
                List.of(new Question.Choice("At the outermost petal", true), new Question.Choice("Within it", false)),
                "It says so.");
        return new Spec(
                SPEC_ID,
                VERSION,
                "Petals",
                List.of(new TaughtSkill(SKILL, "Petal outlines", List.of())),
                List.of(new SpecClause("1.1", "Edges", "Draw at the outermost edge.", List.of(SKILL), List.of())),
                List.of(question),
                new TestRules(1, 1, true));
    }
}
