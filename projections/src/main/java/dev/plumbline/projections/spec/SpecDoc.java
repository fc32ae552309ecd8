package dev.plumbline.projections.spec;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecChanges;
import dev.plumbline.domain.spec.SpecHistory;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A spec as it is now, and the versions that led there.
 *
 * @param versions in the order in which they were published
 * @param worded   the version since when what is read in a clause is as it is, by clause
 * @param settled  the version since when what a clause asks for is as it is, by clause
 * @param touched  the version that touched a skill last, by skill
 */
public record SpecDoc(
        Spec latest,
        List<Published> versions,
        Map<String, SpecVersion> worded,
        Map<String, SpecVersion> settled,
        Map<SkillId, SpecVersion> touched) {

    public record Published(SpecVersion version, SpecChanges changes, PersonId by, Instant at) {}

    public SpecDoc {
        versions = List.copyOf(versions);
    }

    /** What the rules of reading and testing need to know, with the latest version alone. */
    public SpecHistory history() {
        return new SpecHistory(List.of(latest), worded, settled, touched);
    }
}
