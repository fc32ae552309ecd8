package dev.plumbline.gateway.certificate;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Certificates to sign in tests. */
public final class Certificates {
    static final Instant WHILE_IT_HOLDS = Instant.parse("2026-12-24T12:00:00Z");

    private Certificates() {}

    /** Of lesion boundaries, from 23 November 2026 for a year. */
    public static Certified boundary() {
        return boundary(Optional.of("Inès Kāhu"));
    }

    static Certified boundary(Optional<String> name) {
        return new Certified(
                new CertificateId("c-17"),
                new PersonId("p-9f2"),
                name,
                new SkillId("lesion-boundary"),
                "Lesion boundary",
                new SpecId("retina"),
                new SpecVersion("1.2.0"),
                LocalDate.parse("2026-11-23"),
                LocalDate.parse("2027-11-23"),
                null,
                new Certified.Proof(List.of(812L, 4077L, 4080L), "5d".repeat(32)));
    }
}
