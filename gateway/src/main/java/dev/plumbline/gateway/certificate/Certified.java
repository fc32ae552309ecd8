package dev.plumbline.gateway.certificate;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is certified of somebody, to be put into a document.
 *
 * @param id      of the certificate
 * @param name    only where it was asked for
 * @param version of the spec
 * @param from    the day from which it holds, in UTC
 * @param until   the day from which it holds no longer
 * @param due     the version of the spec that asks for a new test of this skill, if there is one
 * @param proof   where in the log it is proved
 */
public record Certified(
        CertificateId id,
        PersonId person,
        Optional<String> name,
        SkillId skill,
        String skillName,
        SpecId spec,
        SpecVersion version,
        LocalDate from,
        LocalDate until,
        @Nullable SpecVersion due,
        Proof proof) {

    /**
     * Positions of events in the log, the issuing one last, and the chain's hash at that one: it fixes every event before it.
     *
     * @param hash 64 hexadecimal digits
     */
    public record Proof(List<Long> positions, String hash) {
        public Proof {
            positions = List.copyOf(positions);
        }
    }
}
