package dev.plumbline.projections.ramp;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.RenewalAdvanced;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and what became of it.
 *
 * @param evidence   positions in the log of the events that prove it
 * @param position   of the event that issued it
 * @param expiresOn  the first day on which it no longer holds
 * @param due        what renews it; null when nothing is due
 * @param suspension null when it is not suspended
 * @param expired    when it ended; null while it has not
 */
public record CertificateDoc(
        CertificateId id,
        PersonId person,
        SkillId skill,
        SpecId spec,
        SpecVersion version,
        LocalDate issuedOn,
        LocalDate expiresOn,
        List<Long> evidence,
        long position,
        @Nullable Due due,
        @Nullable Suspension suspension,
        @Nullable LocalDate expired) {

    /** What a certificate is worth now; one that was replaced keeps what it was worth then. */
    public enum State {
        VALID,
        DUE,
        SUSPENDED,
        EXPIRED
    }

    /**
     * @param version to be certified for
     * @param clauses that changed; none where only the end is near
     * @param until   the last day on which it still holds
     * @param done    the steps that are done
     */
    public record Due(
            SpecVersion version,
            List<String> clauses,
            LocalDate on,
            LocalDate until,
            List<Step> done,
            List<Long> evidence,
            long position) {
        public Due {
            clauses = List.copyOf(clauses);
            done = List.copyOf(done);
            evidence = List.copyOf(evidence);
        }
    }

    public record Suspension(Cause cause, LocalDate on, long position) {}

    public CertificateDoc {
        evidence = List.copyOf(evidence);
    }

    public State state() {
        if (expired != null) {
            return State.EXPIRED;
        }
        if (suspension != null) {
            return State.SUSPENDED;
        }
        return due == null ? State.VALID : State.DUE;
    }

    static CertificateDoc of(CertificateIssued e, long position) {
        return new CertificateDoc(
                e.certificate(),
                e.person(),
                e.skill(),
                e.spec(),
                e.version(),
                e.issuedOn(),
                e.expiresOn(),
                e.evidence(),
                position,
                null,
                null,
                null);
    }

    CertificateDoc due(CertificateDue e, long at) {
        return with(
                new Due(e.version(), e.clauses(), e.on(), e.until(), List.of(), List.of(), at), suspension, expired);
    }

    CertificateDoc advanced(RenewalAdvanced e) {
        return due == null || due.done().contains(e.step())
                ? this
                : with(
                        new Due(
                                due.version(),
                                due.clauses(),
                                due.on(),
                                due.until(),
                                Stream.concat(due.done().stream(), Stream.of(e.step()))
                                        .toList(),
                                Stream.concat(due.evidence().stream(), e.evidence().stream())
                                        .toList(),
                                due.position()),
                        suspension,
                        expired);
    }

    CertificateDoc suspended(@Nullable Suspension by) {
        return with(due, by, expired);
    }

    CertificateDoc expiredOn(LocalDate on) {
        return with(due, suspension, on);
    }

    private CertificateDoc with(
            @Nullable Due newDue, @Nullable Suspension newSuspension, @Nullable LocalDate newExpired) {
        return new CertificateDoc(
                id,
                person,
                skill,
                spec,
                version,
                issuedOn,
                expiresOn,
                evidence,
                position,
                newDue,
                newSuspension,
                newExpired);
    }
}
