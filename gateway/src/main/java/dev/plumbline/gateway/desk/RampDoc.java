package dev.plumbline.gateway.desk;

import dev.plumbline.domain.SpecId;
import java.util.List;

/**
 * One person's way through one spec, as they see it.
 *
 * @param skills       that they began, by id
 * @param certificates newest first
 */
public record RampDoc(SpecId spec, List<SkillCard> skills, List<CertificateCard> certificates) {
    public RampDoc {
        skills = List.copyOf(skills);
        certificates = List.copyOf(certificates);
    }
}
