package dev.plumbline.domain.ramp;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What becomes of a certificate: one person, one skill, one version of the spec. */
public sealed interface CertificateEvent extends Event {
    CertificateId certificate();

    PersonId person();

    SkillId skill();

    SpecId spec();

    @Override
    default Set<Tag> tags() {
        return Tags.of(Tag.person(person()), Tag.standing(person(), skill()), Tag.spec(spec()));
    }

    /**
     * The person is certified. A certificate of theirs for an earlier version or term of the same skill is replaced.
     *
     * @param evidence  positions in the log of the events that prove it, ascending: the test, the graded set, the reviews
     * @param expiresOn the first day on which it no longer holds
     */
    record CertificateIssued(
            CertificateId certificate,
            PersonId person,
            SkillId skill,
            SpecId spec,
            SpecVersion version,
            List<Long> evidence,
            LocalDate issuedOn,
            LocalDate expiresOn)
            implements CertificateEvent {
        public CertificateIssued {
            evidence = List.copyOf(evidence);
        }
    }

    /** The person was sent back to shadow for this skill. */
    record CertificateSuspended(
            CertificateId certificate, PersonId person, SkillId skill, SpecId spec, Cause cause, LocalDate on)
            implements CertificateEvent {}

    /** It holds again, as long as it did before. */
    record CertificateReinstated(CertificateId certificate, PersonId person, SkillId skill, SpecId spec, LocalDate on)
            implements CertificateEvent {}

    /**
     * It has to be renewed: a version of the spec touches the skill, or its end is near.
     *
     * @param version to be certified for; that of the certificate where only its end is near
     * @param clauses that changed; empty where only the end is near, and then no test is due, only the graded re-test
     * @param until   the last day on which it still holds
     */
    record CertificateDue(
            CertificateId certificate,
            PersonId person,
            SkillId skill,
            SpecId spec,
            SpecVersion version,
            List<String> clauses,
            LocalDate on,
            LocalDate until)
            implements CertificateEvent {
        public CertificateDue {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * One of the two things that are needed to renew it is done.
     *
     * @param evidence positions in the log
     */
    record RenewalAdvanced(
            CertificateId certificate,
            PersonId person,
            SkillId skill,
            SpecId spec,
            Step step,
            List<Long> evidence,
            LocalDate on)
            implements CertificateEvent {
        public RenewalAdvanced {
            evidence = List.copyOf(evidence);
        }
    }

    /** What a renewal needs. */
    enum Step {
        DELTA_TEST,
        RETEST
    }

    /** It ended without having been renewed. */
    record CertificateExpired(CertificateId certificate, PersonId person, SkillId skill, SpecId spec, LocalDate on)
            implements CertificateEvent {}
}
