package dev.plumbline.domain.ramp;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Everything that can move a standing; each names the evidence as positions in the log and the day (UTC). */
public sealed interface RampCommand extends Command {
    PersonId person();

    /** @param skills all that the spec teaches now */
    record Enrol(PersonId person, SpecId spec, Set<SkillId> skills, LocalDate on, PersonId by) implements RampCommand {
        public Enrol {
            skills = Set.copyOf(skills);
        }
    }

    /** What concerns one skill. */
    sealed interface OfSkill extends RampCommand {
        SkillId skill();

        SpecId spec();
    }

    /**
     * The person passed the test of a version in this skill: the whole test, or what the version changed.
     *
     * @param renewed of a certificate that this may complete the renewal of
     */
    record PassSpecTest(
            PersonId person,
            SkillId skill,
            SpecId spec,
            SpecVersion version,
            Renewed renewed,
            List<Long> evidence,
            LocalDate on)
            implements OfSkill {
        public PassSpecTest {
            evidence = List.copyOf(evidence);
        }
    }

    /** A graded set was completed. */
    record JudgeGraded(
            PersonId person,
            SkillId skill,
            SpecId spec,
            ProjectId project,
            RampNumbers.Graded numbers,
            SkillResult result,
            List<Long> evidence,
            LocalDate on)
            implements OfSkill {
        public JudgeGraded {
            evidence = List.copyOf(evidence);
        }
    }

    /** A graded re-test was completed, for a certificate that is due. */
    record JudgeRetest(
            PersonId person,
            SkillId skill,
            SpecId spec,
            ProjectId project,
            RampNumbers.Graded numbers,
            SkillResult result,
            Renewed renewed,
            List<Long> evidence,
            LocalDate on)
            implements OfSkill {
        public JudgeRetest {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Whether shadow is over.
     *
     * @param requires the skills that this one builds on
     * @param reviewed all reviews since shadow began
     */
    record JudgeShadow(
            PersonId person,
            SkillId skill,
            SpecId spec,
            ProjectId project,
            RampNumbers.Shadow numbers,
            Set<SkillId> requires,
            List<ReviewedDay> reviewed,
            Renewed renewed,
            List<Long> evidence,
            LocalDate on)
            implements OfSkill {
        public JudgeShadow {
            requires = Set.copyOf(requires);
            reviewed = List.copyOf(reviewed);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Back to shadow, for this skill only.
     *
     * @param cause   {@link Cause#RATE_ROSE} or {@link Cause#SKILL_DRIFTED}
     * @param project where it showed
     * @param because one sentence for people
     */
    record SendToReshadow(
            PersonId person,
            SkillId skill,
            SpecId spec,
            ProjectId project,
            Cause cause,
            List<Long> evidence,
            String because,
            LocalDate on)
            implements OfSkill {
        public SendToReshadow {
            evidence = List.copyOf(evidence);
        }
    }

    /** What had sent the person back is over; its rule is that of the weekly disagreement. */
    record EndReshadow(
            PersonId person,
            SkillId skill,
            SpecId spec,
            ProjectId project,
            List<Long> evidence,
            String because,
            LocalDate on)
            implements OfSkill {
        public EndReshadow {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The certificate has to be renewed.
     *
     * @param version to be certified for; that of the certificate where only its end is near
     * @param clauses that changed; empty where only its end is near
     * @param until   the last day on which it still holds
     */
    record MakeDue(
            PersonId person,
            SkillId skill,
            SpecId spec,
            SpecVersion version,
            List<String> clauses,
            LocalDate on,
            LocalDate until)
            implements OfSkill {
        public MakeDue {
            clauses = List.copyOf(clauses);
        }
    }

    /** Its last day is over. */
    record ExpireCertificate(PersonId person, SkillId skill, SpecId spec, LocalDate on) implements OfSkill {}

    /**
     * The certificate that is issued if this is what was still needed.
     *
     * @param days it holds
     */
    record Renewed(CertificateId certificate, int days) {}
}
