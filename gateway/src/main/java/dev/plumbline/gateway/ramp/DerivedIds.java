package dev.plumbline.gateway.ramp;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.gateway.command.DerivedId;

/** Ids that follow from what caused them: the same however often, and wherever, they are worked out. */
public final class DerivedIds {
    private DerivedIds() {}

    /** @param cause what happens only once, such as a position in the log */
    public static BatchId batch(ProjectId project, PersonId person, String cause) {
        return new BatchId("b-" + DerivedId.of("batch", project.value(), person.value(), cause));
    }

    /** @param position of the event in the log that it is issued for */
    public static CertificateId certificate(PersonId person, SkillId skill, long position) {
        return new CertificateId(
                "c-" + DerivedId.of("certificate", person.value(), skill.value(), Long.toString(position)));
    }
}
