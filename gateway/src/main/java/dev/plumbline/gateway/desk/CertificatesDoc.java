package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import java.util.List;

/**
 * One person's part of a spec's certificate ledger.
 *
 * @param certificates newest first
 */
public record CertificatesDoc(PersonId person, List<CertificateCard> certificates) {
    public CertificatesDoc {
        certificates = List.copyOf(certificates);
    }
}
