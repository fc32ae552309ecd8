package dev.plumbline.projections.ramp;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person began, and what they were given for it.
 *
 * @param specs        in the order they were begun
 * @param certificates all they were ever given, oldest first
 */
public record Ledger(PersonId person, List<SpecId> specs, List<CertificateId> certificates) {
    public Ledger {
        specs = List.copyOf(specs);
        certificates = List.copyOf(certificates);
    }

    static Ledger of(PersonId person) {
        return new Ledger(person, List.of(), List.of());
    }

    Ledger begun(SpecId spec) {
        return new Ledger(person, and(specs, spec), certificates);
    }

    Ledger given(CertificateId certificate) {
        return new Ledger(person, specs, and(certificates, certificate));
    }

    private static <T> List<T> and(List<T> all, T one) {
        if (all.contains(one)) {
            return all;
        }
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
