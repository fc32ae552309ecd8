package dev.plumbline.gateway.ramp;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.gateway.projection.ReadSide;
import java.util.Set;

/** What specs say of the skills that they teach, in their latest version. */
final class TaughtSkills {
    private final ReadSide read;

    TaughtSkills(ReadSide read) {
        this.read = read;
    }

    /** The skills that one builds on; none where no version teaches it. */
    Set<SkillId> requires(SpecId spec, SkillId skill) {
        return Set.of();
    }
}
