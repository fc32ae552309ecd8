package dev.plumbline.projections.ramp;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.ramp.CertificateEvent;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateExpired;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateReinstated;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateSuspended;
import dev.plumbline.domain.ramp.CertificateEvent.RenewalAdvanced;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is a certificate worth, and what proves it? By certificate; a person's {@link Ledger} names theirs. */
public final class Certificates implements Projection<CertificateDoc> {

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CertificateDoc> document() {
        return CertificateDoc.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                CertificateIssued.class,
                CertificateSuspended.class,
                CertificateReinstated.class,
                CertificateDue.class,
                RenewalAdvanced.class,
                CertificateExpired.class);
    }

    @Override
    public List<String> keys(Event event) {
        return event instanceof CertificateEvent e ? List.of(e.certificate().value()) : List.of();
    }

    @Override
    public @Nullable CertificateDoc evolve(@Nullable CertificateDoc document, String key, Recorded recorded) {
        if (recorded.event() instanceof CertificateIssued e) {
            return CertificateDoc.of(e, recorded.position());
        }
        if (document == null) {
            return null;
        }
        return switch (recorded.event()) {
            case CertificateSuspended e ->
                document.suspended(new CertificateDoc.Suspension(e.cause(), e.on(), recorded.position()));
            case CertificateReinstated _ -> document.suspended(null);
            case CertificateDue e -> document.due(e, recorded.position());
            case RenewalAdvanced e -> document.advanced(e);
            case CertificateExpired e -> document.expiredOn(e.on());
            default -> document;
        };
    }
}
