package dev.plumbline.projections.ramp;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which specs did a person begin, and which certificates were they given? By person. */
public final class Ledgers implements Projection<Ledger> {

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Ledger> document() {
        return Ledger.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(Enrolled.class, CertificateIssued.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case Enrolled e -> List.of(e.person().value());
            case CertificateIssued e -> List.of(e.person().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable Ledger evolve(@Nullable Ledger document, String key, Recorded recorded) {
        var ledger = document == null ? Ledger.of(new PersonId(key)) : document;
        return switch (recorded.event()) {
            case Enrolled e -> ledger.begun(e.spec());
            case CertificateIssued e -> ledger.given(e.certificate());
            default -> document;
        };
    }
}
