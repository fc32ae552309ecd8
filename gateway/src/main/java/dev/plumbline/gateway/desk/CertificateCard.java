package dev.plumbline.gateway.desk;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.projections.ramp.CertificateDoc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the certificate ledger.
 *
 * @param expiresOn the first day on which it no longer holds
 * @param evidence  positions in the log of the events that prove it
 * @param position  of the event that issued it
 * @param renewal   what is needed to renew it; null while nothing is
 */
public record CertificateCard(
        CertificateId id,
        SkillId skill,
        SpecId spec,
        SpecVersion version,
        LocalDate issuedOn,
        LocalDate expiresOn,
        State state,
        List<Long> evidence,
        long position,
        @Nullable Renewal renewal,
        @Nullable Suspension suspension) {

    /** What it is worth. */
    public enum State {
        VALID,
        DUE,
        SUSPENDED,
        EXPIRED,
        /** There is a later one for the same skill. */
        REPLACED
    }

    /**
     * @param clauses that changed, to be read; none where only the end is near
     * @param until   the last day on which the certificate still holds
     * @param open    steps still to be taken
     */
    public record Renewal(
            SpecVersion version, List<String> clauses, LocalDate until, List<Step> open, List<Step> done) {
        public Renewal {
            clauses = List.copyOf(clauses);
            open = List.copyOf(open);
            done = List.copyOf(done);
        }
    }

    public record Suspension(Cause cause, LocalDate on) {}

    public CertificateCard {
        evidence = List.copyOf(evidence);
    }

    /** @param latest whether there is none after it for the skill */
    static CertificateCard of(CertificateDoc doc, boolean latest) {
        var suspension = doc.suspension();
        return new CertificateCard(
                doc.id(),
                doc.skill(),
                doc.spec(),
                doc.version(),
                doc.issuedOn(),
                doc.expiresOn(),
                latest ? State.valueOf(doc.state().name()) : State.REPLACED,
                doc.evidence(),
                doc.position(),
                latest ? renewal(doc.due()) : null,
                suspension == null ? null : new Suspension(suspension.cause(), suspension.on()));
    }

    private static @Nullable Renewal renewal(CertificateDoc.@Nullable Due due) {
        if (due == null) {
            return null;
        }
        var open = new ArrayList<>(List.of(Step.RETEST));
        if (!due.clauses().isEmpty()) {
            open.addFirst(Step.DELTA_TEST);
        }
        open.removeAll(due.done());
        return new Renewal(due.version(), due.clauses(), due.until(), open, due.done());
    }
}
